import { flyingInkSchema } from '#shared/ink/flyingInk.ts';
import { ByteReader, Malformed } from '../guard/byteReader.ts';
import type { Identity } from '../ports.ts';

export interface PresenceEntry {
  client: number;
  /** JSON as the client sent it */
  state: string;
}

const MAX_ENTRIES = 100_000;

/**
 * Reads an awareness update and keeps the entry of one client id: a client speaks for itself alone. (y-websocket also
 * sends what it knows of others, to say that they timed out.) Throws Malformed. SY70.
 */
export function readPresence(bytes: Uint8Array, own: number | null, maxBytes: number): PresenceEntry | null {
  const reader = new ByteReader(bytes);
  const entries = reader.count(3);
  if (entries > MAX_ENTRIES) throw new Malformed('too many entries');
  let found: PresenceEntry | null = null;
  for (let i = 0; i < entries; i += 1) {
    const client = reader.varUint();
    reader.varUint();
    if (found === null && (own === null || own === client)) {
      const state = reader.name(maxBytes);
      if (own === client || state !== 'null') found = { client, state };
    } else reader.text();
  }
  if (reader.left > 0) throw new Malformed('bytes after the end');
  return found;
}

/** What others are shown of a state: fields of the list, each checked, and the person as the server knows them. SY71. */
export function shownState(state: string, person: Identity | null): string {
  const said: unknown = parse(state);
  if (typeof said !== 'object' || said === null || Array.isArray(said) || person === null) return 'null';
  const shown: Record<string, unknown> = { person };
  for (const [field, clean] of FIELDS) {
    const value = Object.hasOwn(said, field) ? clean((said as Record<string, unknown>)[field]) : undefined;
    if (value !== undefined) shown[field] = value;
  }
  return JSON.stringify(shown);
}

const MAX_SELECTED = 50;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{7,39}$/;
const FAR = 1_000_000;
const MAX_CARET = 400;

/** Each answers the value to show, or `undefined` to leave the field out. */
const FIELDS: [string, (value: unknown) => unknown][] = [
  ['cursor', (value) => (value === null ? null : point(value))],
  ['selection', ids],
  ['drag', drag],
  ['caret', caret],
  ['viewport', viewport],
  ['ink', ink],
  ['editing', (value) => (typeof value === 'boolean' ? value : undefined)],
];

function parse(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    throw new Malformed('a presence that is not JSON');
  }
}

function point(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [x, y] = value as unknown[];
  return isNumber(x) && isNumber(y) ? [x, y] : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FAR;
}

function ids(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_SELECTED) return undefined;
  return value.every((one) => typeof one === 'string' && ID.test(one)) ? (value as string[]) : undefined;
}

function drag(value: unknown): unknown {
  if (value === null) return null;
  const { ids: dragged, by } = fieldsOf(value);
  const [which, how] = [ids(dragged), point(by)];
  return which && how ? { ids: which, by: how } : undefined;
}

function viewport(value: unknown): unknown {
  if (value === null) return null;
  const { at, zoom } = fieldsOf(value);
  const place = point(at);
  return place && isNumber(zoom) && zoom > 0 ? { at: place, zoom } : undefined;
}

function ink(value: unknown): unknown {
  if (value === null) return null;
  const parsed = flyingInkSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function caret(value: unknown): unknown {
  if (value === null) return null;
  const { anchor, head } = fieldsOf(value);
  const [from, to] = [relativePosition(anchor), relativePosition(head)];
  return from && to ? { anchor: from, head: to } : undefined;
}

/** A place in a text as Yjs writes it: ids of items and types, and a side. Numbers and short names only. */
function relativePosition(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || JSON.stringify(value).length > MAX_CARET)
    return undefined;
  const { type, tname, item, assoc } = fieldsOf(value);
  const shown: Record<string, unknown> = {};
  if (tname === null || (typeof tname === 'string' && tname === 'content')) shown['tname'] = tname;
  if (typeof assoc === 'number') shown['assoc'] = assoc;
  for (const [name, id] of [
    ['type', type],
    ['item', item],
  ] as const) {
    if (id === null) shown[name] = null;
    if (typeof id !== 'object' || id === null) continue;
    const { client, clock } = fieldsOf(id);
    if (typeof client === 'number' && typeof clock === 'number') shown[name] = { client, clock };
  }
  return shown;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
