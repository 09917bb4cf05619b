import type { SyncEnvironment } from '../environment.ts';
import type { Readable } from '../readable.ts';
import { writable } from '../writable.ts';
import { type PresenceFields, readPresenceFields } from './presenceFields.ts';
import { type PresencePerson, readPerson } from './readPerson.ts';
import { throttle } from './throttle.ts';

/** Twelve a second: smooth enough with the canvas' easing, a tenth of what a pointer produces. */
const SEND_EVERY_MS = 80;
/** fifty people moving mustn't mean six hundred renders a second */
const TELL_EVERY_MS = 40;

/** Somebody else who has the document open. The same person in two tabs is two connections. */
export interface OtherPerson {
  connection: number;
  person: PresencePerson;
  fields: PresenceFields;
}

/** What a feature sees of presence. */
export interface Presence {
  /** shows these fields to the others, soon; fields not named stay as they were */
  set(fields: Partial<PresenceFields>): void;
  others: Readable<readonly OtherPerson[]>;
}

interface PresenceLine extends Presence {
  /** the connection is up: what is shown is said again, then each change through `send` */
  connected(send: (fields: Partial<PresenceFields>) => void): void;
  disconnected(): void;
  received(entries: readonly { connection: number; state: unknown }[]): void;
  stop(): void;
}

const NOBODY: readonly OtherPerson[] = [];

/** [CL9] who is here and what they do. Lost with the connection: a shown person is a present person. */
export function presence(environment: Pick<SyncEnvironment, 'later'>): PresenceLine {
  const here = new Map<number, OtherPerson>();
  const others = writable<readonly OtherPerson[]>(NOBODY);
  let mine: Partial<PresenceFields> = {};
  let send: ((fields: Partial<PresenceFields>) => void) | null = null;

  const sending = throttle(environment, () => send?.(mine), SEND_EVERY_MS);
  const telling = throttle(
    environment,
    () => others.set([...here.values()].sort((a, b) => a.connection - b.connection)),
    TELL_EVERY_MS,
  );

  function forgetAll(): void {
    here.clear();
    telling.cancel();
    others.set(NOBODY);
  }

  return {
    others,
    set(fields) {
      mine = { ...mine, ...fields };
      if (send !== null) sending.request();
    },
    connected(sendFields) {
      send = sendFields;
      sending.request();
    },
    disconnected() {
      send = null;
      sending.cancel();
      forgetAll();
    },
    received(entries) {
      for (const { connection, state } of entries) {
        const person = typeof state === 'object' && state !== null ? readPerson(state) : null;
        if (person === null) here.delete(connection);
        else here.set(connection, { connection, person, fields: readPresenceFields(state as object) });
      }
      telling.request();
    },
    stop() {
      sending.cancel();
      forgetAll();
    },
  };
}
