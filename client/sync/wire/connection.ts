import type { Socket, SyncEnvironment } from '../environment.ts';
import { decodeFrame, type ServerFrame } from './decodeFrame.ts';
import { encodeFrame } from './encodeFrame.ts';
import { watchdog } from './watchdog.ts';

/** A code of ours for a connection nobody closed: RFC 6455's "abnormal". */
const NO_CODE = 1006;

export interface Connection {
  send(frame: Uint8Array): void;
  /** is anybody still there? */
  suspect(): void;
  /** closes for good; `onClosed` isn't called */
  close(): void;
}

/**
 * One socket, from opening to closing. `onClosed` is called once, with the close code, whoever closed.
 */
export function connection({
  environment,
  url,
  onOpen,
  onFrame,
  onClosed,
  waiting,
}: {
  environment: SyncEnvironment;
  url: string;
  onOpen: () => void;
  onFrame: (frame: ServerFrame) => void;
  onClosed: (code: number) => void;
  /** is something unacknowledged? */
  waiting: () => boolean;
}): Connection {
  let socket: Socket | null = environment.openSocket(url);
  socket.binaryType = 'arraybuffer';
  let open = false;

  function letGo(): Socket | null {
    const held = socket;
    socket = null;
    open = false;
    dog.stop();
    if (held === null) return null;
    held.onopen = null;
    held.onmessage = null;
    held.onclose = null;
    // A socket closed while it was still connecting says so as an error, and in Node nobody listening is a crash.
    held.onerror = () => undefined;
    return held;
  }

  function lost(code: number): void {
    const held = letGo();
    if (held === null) return;
    held.close();
    onClosed(code);
  }

  const dog = watchdog({
    environment,
    ask: () => send(encodeFrame.queryPresence()),
    lost: () => lost(NO_CODE),
    waiting,
  });

  function send(frame: Uint8Array): void {
    if (open) socket?.send(frame as Uint8Array<ArrayBuffer>);
  }

  socket.onopen = () => {
    open = true;
    dog.heard();
    onOpen();
  };
  socket.onmessage = ({ data }) => {
    dog.heard();
    if (!(data instanceof ArrayBuffer)) return;
    let frame: ServerFrame;
    try {
      frame = decodeFrame(new Uint8Array(data));
    } catch (error) {
      // A frame cut short: what follows can't be trusted either. Start the conversation again.
      environment.report(error);
      lost(NO_CODE);
      return;
    }
    onFrame(frame);
  };
  socket.onerror = () => undefined; // a close always follows, and carries the code
  socket.onclose = ({ code }) => {
    if (letGo() !== null) onClosed(code);
  };

  return {
    send,
    suspect: () => dog.suspect(),
    close: () => letGo()?.close(1000),
  };
}
