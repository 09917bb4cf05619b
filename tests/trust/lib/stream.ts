import * as decoding from 'lib0/decoding';
import { MESSAGE } from '#shared/protocol/messageTypes.ts';
import type { Line } from './line.ts';
import type { Heard } from './tapProxy.ts';

/** A made id: 128 bits in base64url. */
const ID = /(?<![A-Za-z0-9_-])[A-Za-z0-9][A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])/g;
/** The marks of the stage: each telling draws its own. */
const MARK = /Kx[0-9a-f]{32}/g;
const MILLIS = /\b1[6-9]\d{11}\b/g;
const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const TEXT_HEAD = 'HTTP/1.1 101';

/**
 * What one person was told, with what is random in it masked: ids become numbers in the order in which they come first,
 * times become one word. Two tellings of the same story are then the same, to the byte and to the frame.
 */
export class Stream {
  readonly #ids = new Map<string, string>();

  masked(text: string): string {
    return text
      .replace(ID, (id) => {
        const known = this.#ids.get(id) ?? `#${this.#ids.size}`;
        this.#ids.set(id, known);
        return known;
      })
      .replace(MARK, 'mark')
      .replace(MILLIS, 'then')
      .replace(ISO, 'then');
  }

  /** The frames of one socket, as they were understood. */
  frames(line: Line): string[] {
    return line.frames.map(({ type, step, body, bytes }) => {
      const text = type === MESSAGE.awareness ? presenceOf(body) : Buffer.from(body).toString('latin1');
      return `${type}/${step ?? '-'} ${bytes} bytes: ${this.masked(text)}`;
    });
  }
}

/** Clock and words of a presence, without the id drawn for its connection. */
function presenceOf(body: Uint8Array): string {
  const decoder = decoding.createDecoder(body);
  decoding.readVarUint(decoder);
  const count = decoding.readVarUint(decoder);
  const entries: string[] = [];
  for (let i = 0; i < count; i++) {
    const id = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push(`${id > 2 ** 32 ? 'somebody' : id} ${clock} ${decoding.readVarString(decoder)}`);
  }
  return entries.join('; ');
}

/** Kind and size of every frame on each WebSocket, as they lay on the wire: control frames too. */
export function wireShapes(heard: readonly Heard[]): string[] {
  const streams = new Map<number, Buffer[]>();
  for (const { connection, isSocket, chunk } of heard) {
    if (!isSocket) continue;
    const chunks = streams.get(connection) ?? [];
    streams.set(connection, chunks);
    chunks.push(chunk);
  }
  return [...streams.values()].map((chunks) => shapesOf(Buffer.concat(chunks)));
}

function shapesOf(bytes: Buffer): string {
  const head = bytes.indexOf('\r\n\r\n');
  const shapes = [bytes.subarray(0, TEXT_HEAD.length).toString('latin1')];
  for (let at = head + 4; at + 2 <= bytes.length; ) {
    const opcode = (bytes[at] ?? 0) & 15;
    const short = (bytes[at + 1] ?? 0) & 127;
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : Number(bytes.readBigUInt64BE(at + 2));
    shapes.push(`${opcode}:${length}`);
    at += (short < 126 ? 2 : short === 126 ? 4 : 10) + length;
  }
  return shapes.join(' ');
}
