import { type Visitor, visitor } from '#server/testing/visitor.ts';
import type { Call } from '#shared/protocol/http/call.ts';
import type { House } from './house.ts';
import { type Line, openLine } from './line.ts';
import type { Mark, Marks } from './marks.ts';
import { pdfText } from './pdfText.ts';
import { type Heard, type TapProxy, tapProxy } from './tapProxy.ts';

/** A mark that was in somebody's bytes. */
export interface Sighting {
  person: string;
  mark: Mark;
  at: number;
  /** as it lay on the wire, put together again out of an update, or in the answer to which call */
  where: string;
}

/** Long enough for any mark that was cut by the end of a chunk. */
const TAIL = 64;

/** Somebody with a browser whose every inbound byte is looked at. */
export interface Person {
  key: string;
  name: string;
  memberId: string;
  browser: Visitor;
  proxy: TapProxy;
  lines: Set<Line>;
  /** distinct marks seen, each with every moment it was */
  sightings: Sighting[];
  bytes(): number;
  /** every chunk as it came, for those who want to compare streams */
  onHeard: ((heard: Heard) => void) | null;
  /** a request; what comes back is looked at as text too */
  ask(call: Call, given: object): Promise<{ status: number; raw: string; body: unknown; bytes: Uint8Array }>;
  open(document: string, how?: { syncs: boolean }): Promise<Line>;
  close(): void;
}

export async function person(of: {
  key: string;
  name: string;
  house: House;
  marks: Marks;
  /** of a session they have already */
  cookie?: string;
}): Promise<Person> {
  const { key, name, house, marks, cookie } = of;
  const sightings: Sighting[] = [];
  const tails = new Map<number, string>();
  let bytes = 0;

  function saw(text: string, where: string, at: number, known = 0): void {
    for (const mark of marks.in(text, known)) sightings.push({ person: key, mark, at, where });
  }

  const proxy = await tapProxy(house.port, (heard) => {
    const { connection, chunk, at } = heard;
    bytes += chunk.length;
    const before = tails.get(connection) ?? '';
    const text = before + chunk.toString('latin1');
    tails.set(connection, text.slice(-TAIL));
    saw(text, 'wire', at, before.length);
    self.onHeard?.(heard);
  });
  const address = `http://127.0.0.1:${proxy.port}`;
  const self: Person = {
    key,
    name,
    memberId: '',
    browser: visitor(address, house.url, cookie),
    proxy,
    lines: new Set(),
    sightings,
    bytes: () => bytes,
    onHeard: null,
    async ask(call, given) {
      const { status, raw, body, bytes } = await self.browser.call(call, given as never);
      const at = performance.now();
      // What is printed says nothing to who looks at its bytes alone.
      const text = raw.startsWith('%PDF-') ? await pdfText(bytes) : raw;
      saw(text, `${call.method} ${call.path}`, at);
      return { status, raw, body, bytes };
    },
    async open(document, how) {
      const line = await openLine({
        url: address.replace('http', 'ws'),
        origin: house.url,
        cookie: self.browser.cookie,
        document,
        ...how,
        onDecoded: (text, at) => saw(text, 'decoded', at),
      });
      self.lines.add(line);
      return line;
    },
    close() {
      for (const line of self.lines) line.close();
      proxy.close();
    },
  };
  return self;
}
