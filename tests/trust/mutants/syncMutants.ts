import type { Mutant } from './mutant.ts';

const DOOR = 'server/sync/door/door.ts';
const WATCH = 'server/sync/door/watch.ts';
const CONNECTION = 'server/sync/room/connection.ts';
const ROOM = 'server/sync/room/room.ts';
const GATE = 'server/sync/room/gate.ts';
const door = ['unit', 'server/sync/door'] as const;
const room = ['unit', 'server/sync/room', 'server/sync/guard'] as const;

/**
 * The door, what watches access that was given, the way out, and the gate for edits. Not here, since no test can tell a
 * second wall from the first: that the author of a link sees what it points to (behind « every reader here does »), that
 * nothing is sent to who isn't in yet (behind « they aren't in the room »), that no value hides behind others (behind the guard),
 * that book and store agree on a document's compartment (both are asked).
 */
export const SYNC_MUTANTS: readonly Mutant[] = [
  {
    name: 'any page may open a socket',
    file: DOOR,
    find: 'if (!parts.isOurOrigin(request.headers.origin, request)) {',
    put: 'if (!parts.isOurOrigin(request.headers.origin, request) && request.url === undefined) {',
    by: door,
  },
  {
    name: 'nobody is asked who they are',
    file: DOOR,
    find: "if (principal === null) return 'signIn';",
    put: "if (principal === null) return 'notYours';",
    by: door,
  },
  {
    name: 'who has no access learns of a dead epoch',
    file: DOOR,
    find: "if (compartmentAccess(question).access === 'none') return 'notYours';",
    put: '',
    by: door,
  },
  {
    name: 'an old client edits',
    file: DOOR,
    find: "if (asked.isTooOld) return 'clientTooOld';",
    put: '',
    by: door,
  },
  {
    name: 'a dead epoch is brought back',
    file: 'server/sync/door/readRequest.ts',
    find: 'epoch: epoch === null ? null : Number(epoch),',
    put: 'epoch: null,',
    by: door,
  },
  {
    name: 'nobody asks again after a document was loaded',
    file: DOOR,
    find: 'watch.judge(connection, room.compartmentId);\n      if (connection.isClosed) return;',
    put: "connection.access = 'write';",
    by: door,
  },
  {
    name: 'a sign-in that ended keeps its socket',
    file: WATCH,
    find: "if (!book.sessionAlive(principal)) {\n      connection.close('signIn');\n      return;\n    }",
    put: '',
    by: door,
  },
  {
    name: 'unknown facts change nothing',
    file: WATCH,
    find: "if (facts === null) {\n      connection.close('restarting');\n      return;\n    }",
    put: 'if (facts === null) return;',
    by: door,
  },
  {
    name: 'who lost access stays',
    file: WATCH,
    find: "      connection.close('notYours');\n      return;",
    put: '      return;',
    by: door,
  },
  {
    name: 'who only reads now keeps what they wrote',
    file: WATCH,
    find: "if (had === 'write' && access === 'read') {",
    put: "if (had === 'write' && access === 'none') {",
    by: door,
  },
  {
    name: 'a change is not judged in its turn',
    file: WATCH,
    find: 'if (connection.room) judge(connection, connection.room.compartmentId);',
    put: 'if (connection.room) setTimeout(() => connection.room && judge(connection, connection.room.compartmentId), 50);',
    by: door,
  },
  {
    name: 'no clock is set for records that begin or end',
    file: WATCH,
    find: 'if (connection.judgedOn !== facts) schedule(nextBoundary(facts, now()));',
    put: '',
    by: door,
  },
  {
    name: 'everybody is told that something changed',
    file: WATCH,
    find: '.access !== ',
    put: '.access.length > 0 || now() === ',
    by: door,
  },
  {
    name: 'the grant stays when somebody leaves',
    file: CONNECTION,
    find: "this.isClosed = true;\n    this.access = 'none';",
    put: '',
    by: door,
  },
  {
    name: 'what is queued for somebody who lost access is kept',
    file: CONNECTION,
    find: 'const isLate = this.out.queued > 0 || this.out.untaken > UNTAKEN_BYTES;',
    put: 'const isLate = this.out.queued < 0;',
    by: door,
  },
  {
    name: 'what the kernel holds is delivered',
    file: CONNECTION,
    find: ' || this.out.untaken > UNTAKEN_BYTES;',
    put: ';',
    by: door,
  },
  {
    name: 'who does not answer a close keeps the socket',
    file: CONNECTION,
    find: 'if (this.socket.writable || this.socket.writableLength > 0) this.socket.resetAndDestroy();',
    put: 'if (this.socket.writable || this.socket.writableLength > 0) return;',
    by: door,
  },
  {
    name: 'an edit is shown to who lost access while it was being written',
    file: ROOM,
    find: '    this.#context.authorise(this, now);\n    broadcast',
    put: '    broadcast',
    by: ['unit', 'server/sync'],
  },
  {
    name: 'a reader writes',
    file: ROOM,
    find: "if (connection.access !== 'write') return refuse('editRefused', 'not a writer');",
    put: '',
    by: room,
  },
  {
    name: 'an edit under unknown facts is taken',
    file: ROOM,
    find: 'if (answer.ok) return { update: news ?? update };',
    put: 'return { update: news ?? update };',
    by: room,
  },
  {
    name: 'an edit that leaves gaps is taken',
    file: 'server/sync/guard/checkOutline.ts',
    find: "if (from > clock) return no('a gap before a range');",
    put: '',
    by: ['unit', 'server/sync'],
  },
  {
    name: 'somebody writes in another’s name',
    file: 'server/sync/guard/checkOutline.ts',
    find: "} else if (owner !== accountId) return no('a client id of somebody else');",
    put: '}',
    by: ['unit', 'server/sync'],
  },
  {
    name: 'an unknown origin waits unseen',
    file: 'server/sync/guard/checkOutline.ts',
    find: "if (!isKnown(client, clock)) return no('an unknown origin');",
    put: 'if (clock < 0) return no(String(client));',
    by: ['unit', 'server/sync'],
  },
  {
    name: 'a link points to what its readers may not see',
    file: GATE,
    find: 'if (![facts, ...toCome].every((one) => atLeastAsClosed(one, pair))) return false;',
    put: 'if (pair.now < 0 && toCome.length > 0 && atLeastAsClosed(facts, pair)) return false;',
    by: room,
  },
  {
    name: 'a link looks at the facts of now, not at those being prepared',
    file: GATE,
    find: '[facts, ...toCome].every',
    put: '[facts, ...toCome].slice(0, 1).every',
    by: ['unit', 'server/sync/room', 'server/situations'],
  },
  {
    name: 'a mention of anything is taken',
    file: GATE,
    find: "if (!mayPointTo(question, compartment)) return no('a mention of what its readers may not see');",
    put: "if (compartment === '') return no('nothing');",
    by: room,
  },
  {
    name: 'presence says what its client wrote',
    file: 'server/sync/room/presence.ts',
    find: 'const shown: Record<string, unknown> = { person };',
    put: 'const shown: Record<string, unknown> = { ...said, person };',
    by: room,
  },
  {
    name: 'presence carries whose name its client wrote',
    file: 'server/sync/room/presence.ts',
    find: 'return JSON.stringify(shown);',
    put: 'return JSON.stringify({ ...shown, ...said });',
    by: room,
  },
  {
    name: 'an answer that was asked for goes out to somebody who lost access',
    file: CONNECTION,
    find: "  sendAsked(frame: Buffer, now: number): void {\n    if (this.isClosed || this.access === 'none') return;",
    put: '  sendAsked(frame: Buffer, now: number): void {',
    by: door,
  },
];
