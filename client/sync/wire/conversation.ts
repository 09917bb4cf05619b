import { applyUpdate, type Doc, encodeStateVector } from 'yjs';
import type { SyncEnvironment } from '../environment.ts';
import { connection } from './connection.ts';
import type { ServerFrame } from './decodeFrame.ts';
import { encodeFrame } from './encodeFrame.ts';
import { REMOTE } from './remote.ts';
import type { Unacknowledged } from './unacknowledged.ts';

/** Ours, never on the wire: the server broke the protocol, talk to it anew. */
const NONSENSE = 1006;

export interface Conversation {
  /** sends what waits, as far as the server keeps up */
  flush(): void;
  showPresence(state: object): void;
  suspect(): void;
  close(): void;
}

/**
 * What two sides say on one socket about one document (docs/protocol.md).
 *
 * [CL6] nothing of ours goes out before the server has said what it has: the guard refuses an update that
 * leaves a gap, and what was written while connecting is already in the answer.
 */
export function conversation({
  environment,
  url,
  doc,
  outbox,
  onLive,
  onChange,
  onEpoch,
  onPresence,
  onSituationChanged,
  onClosed,
}: {
  environment: SyncEnvironment;
  url: string;
  doc: Doc;
  outbox: Unacknowledged;
  /** we have what the server had, and it was told what we had if it asked */
  onLive: () => void;
  /** something of the status may have changed */
  onChange: (change: { degraded?: boolean }) => void;
  /** false: our copy is of another epoch, and this conversation is over */
  onEpoch: (epoch: number) => boolean;
  onPresence: (entries: (ServerFrame & { kind: 'presence' })['entries']) => void;
  onSituationChanged: () => void;
  onClosed: (code: number) => void;
}): Conversation {
  let told = false;
  let live = false;
  let presenceClock = 0;
  /** [CL16] what others wrote since the line was up, until the answer it rests on is here */
  let early: Uint8Array[] = [];

  const line = connection({
    environment,
    url,
    onOpen: () => line.send(encodeFrame.stateVector(encodeStateVector(doc))),
    onFrame: hear,
    onClosed,
    waiting: () => outbox.pending() > 0,
  });

  function hear(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'stateVector':
        line.send(encodeFrame.wholeUpdate(outbox.first()));
        told = true;
        flush();
        break;
      case 'wholeUpdate':
        apply(frame.update);
        if (live) break;
        live = true;
        for (const update of early) apply(update);
        early = [];
        onLive();
        flush();
        break;
      case 'update':
        if (live) apply(frame.update);
        else early.push(frame.update);
        break;
      case 'presence':
        onPresence(frame.entries);
        break;
      case 'ack':
        if (outbox.acknowledged(frame.framesCommitted)) {
          flush();
          onChange({});
        } else breakOff();
        break;
      case 'roomState':
        onChange({ degraded: frame.degraded });
        break;
      case 'epoch':
        if (!onEpoch(frame.epoch)) line.close();
        break;
      case 'situationChanged':
        onSituationChanged();
        break;
      case 'unknown':
        break;
    }
  }

  /** An observer of the document that throws is reported; it mustn't cost the people their connection. */
  function apply(update: Uint8Array): void {
    try {
      applyUpdate(doc, update, REMOTE);
    } catch (error) {
      environment.report(error);
    }
  }

  function flush(): void {
    // A reader is never asked what they have. What a reader writes all the same goes out, and is refused by name.
    if (!told && !live) return;
    for (let update = outbox.next(); update !== null; update = outbox.next()) {
      line.send(encodeFrame.update(update));
    }
  }

  function breakOff(): void {
    line.close();
    onClosed(NONSENSE);
  }

  return {
    flush,
    showPresence(state) {
      line.send(encodeFrame.presence({ clientId: doc.clientID, clock: ++presenceClock, state }));
    },
    suspect: () => line.suspect(),
    close: () => line.close(),
  };
}
