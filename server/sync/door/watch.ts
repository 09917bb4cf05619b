import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import type { AccessBook, AccessChange } from '../ports.ts';
import type { Connection } from '../room/connection.ts';
import { SITUATION_CHANGED } from '../room/frames.ts';
import type { PresenceRound } from '../room/presenceRound.ts';
import type { Room } from '../room/room.ts';

export interface Watch {
  /** Everybody with a socket, from before the policy is first asked. */
  readonly connections: ReadonlySet<Connection>;
  register(connection: Connection): void;
  unregister(connection: Connection): void;
  /** Asks the policy about one connection, and lets it go when the answer is no. SY50. */
  judge(connection: Connection, compartmentId: string): void;
  authorise(room: Room, now: number): void;
  /** Who was cut off a document since then, the last minute at most. */
  cutSince(at: number): readonly Cut[];
  /** Judges everybody whom a change may concern, in this turn. */
  onChange(change: AccessChange): void;
  /** Lets those go whose sign-in has ended by itself. */
  sweepSessions(): void;
  stop(): void;
}

/** A page that lost access to what it had open. */
export interface Cut {
  document: string;
  accountId: string;
  sessionId: string;
  at: number;
}

const LONGEST_TIMER_MS = 60_000;
const CUTS_KEPT_MS = 60_000;

/** Access that was given is watched: at each change, at each end of a legal basis, at each end of a session. */
export function watch(parts: {
  book: AccessBook;
  presence: PresenceRound;
  rooms: () => Iterable<Room>;
  now: () => number;
}): Watch {
  const { book, presence, now } = parts;
  const connections = new Set<Connection>();
  let cuts: Cut[] = [];
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;

  function judge(connection: Connection, compartmentId: string): void {
    const { principal, situationId, room } = connection;
    if (connection.isClosed) return;
    if (!book.sessionAlive(principal)) {
      connection.close('signIn');
      return;
    }
    const facts = book.factsNow(situationId);
    if (facts === null) {
      connection.close('restarting');
      return;
    }
    // A room in which nobody writes is judged by nothing else when a record ends. SY54.
    if (connection.judgedOn !== facts) schedule(nextBoundary(facts, now()));
    connection.judgedOn = facts;
    const had = connection.access;
    const { access } = compartmentAccess({
      facts,
      accountId: principal.accountId,
      compartmentId,
      now: now(),
    });
    if (access === 'none') {
      const at = now();
      if (connection.room) cuts.push({ document: connection.document, ...principal, at });
      if ((cuts[0]?.at ?? at) < at - CUTS_KEPT_MS) cuts = cuts.filter((cut) => cut.at >= at - CUTS_KEPT_MS);
      connection.close('notYours');
      return;
    }
    // What was written locally can't be kept by somebody who only reads now: the document is loaded anew. SY53.
    if (had === 'write' && access === 'read') {
      connection.close('editRefused');
      return;
    }
    connection.access = access;
    const identity = book.identity(situationId, principal.accountId);
    const changed = JSON.stringify(identity) !== JSON.stringify(connection.identity);
    connection.identity = identity;
    if (changed && room && connection.presenceFrame) presence.changed(room, connection);
  }

  function judgeRoom(room: Room, facts: SituationFacts | null, at: number): void {
    room.judgedOn = facts;
    room.judgedUntil = facts ? nextBoundary(facts, at) : at;
    schedule(room.judgedUntil);
    for (const connection of [...room.connections]) judge(connection, room.compartmentId);
  }

  /** A legal basis that starts or ends changes verdicts without anybody doing anything. SY54. */
  function schedule(at: number): void {
    if (at >= timerAt || at === Number.POSITIVE_INFINITY) return;
    if (timer) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(
      () => {
        timer = null;
        timerAt = Number.POSITIVE_INFINITY;
        const due = now();
        for (const room of parts.rooms()) {
          authorise(room, due);
          schedule(room.judgedUntil);
        }
      },
      Math.min(Math.max(0, at - now()), LONGEST_TIMER_MS),
    );
    timer.unref();
  }

  /** That something changed is itself something to know: it is told to those who may see what did. SY59. */
  function tell(connection: Connection, { compartmentId, compartmentIds }: AccessChange): void {
    if (!connection.wantsAcks || connection.room === null) return;
    const facts = book.factsNow(connection.situationId);
    if (facts === null) return;
    const { accountId } = connection.principal;
    const sees = (id: string) =>
      compartmentAccess({ facts, accountId, compartmentId: id, now: now() }).access !== 'none';
    const about = compartmentIds ?? (compartmentId === undefined ? undefined : [compartmentId]);
    if (about === undefined || about.some(sees)) connection.send(SITUATION_CHANGED, now());
  }

  function authorise(room: Room, at: number): void {
    const facts = book.factsNow(room.situationId);
    if (facts !== null && facts === room.judgedOn && at < room.judgedUntil) return;
    judgeRoom(room, facts, at);
  }

  return {
    connections,
    register: (connection) => connections.add(connection),
    unregister: (connection) => connections.delete(connection),
    judge,
    authorise,
    cutSince: (at) => cuts.filter((cut) => cut.at >= at),
    onChange(change) {
      for (const connection of [...connections]) {
        if (!concerns(change, connection)) continue;
        if (connection.room) judge(connection, connection.room.compartmentId);
        else if (!book.sessionAlive(connection.principal)) connection.close('signIn');
        if (change.situationId !== undefined && change.documentName === undefined) tell(connection, change);
      }
    },
    sweepSessions() {
      for (const connection of [...connections])
        if (!book.sessionAlive(connection.principal)) connection.close('signIn');
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

function concerns(change: AccessChange, { situationId, principal, document }: Connection): boolean {
  return (
    (change.situationId === undefined || change.situationId === situationId) &&
    (change.accountId === undefined || change.accountId === principal.accountId) &&
    (change.sessionId === undefined || change.sessionId === principal.sessionId) &&
    (change.documentName === undefined || change.documentName === document)
  );
}

function nextBoundary({ bases }: SituationFacts, now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { from, until } of bases) {
    if (from > now && from < next) next = from;
    if (until !== null && until > now && until < next) next = until;
  }
  return next;
}
