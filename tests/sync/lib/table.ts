export { TEST_ORIGIN } from '#server/sync/testing/syncTestServer.ts';

import { accountName, COMMON, fakeAccessBook } from '#server/sync/testing/fakeAccessBook.ts';
import { type SyncTestServer, syncTestServer, TEST_ORIGIN } from '#server/sync/testing/syncTestServer.ts';
import type { Door } from './nodeEnvironment.ts';

const BOARD_NAME = `board:${COMMON}`;
export const COMPARTMENT = COMMON;
const NOTE_ID = 'note-0001';

export interface Table {
  server: SyncTestServer;
  board: string;
  note: string;
  /** where and as whom the nth person connects */
  door(person: number): Door;
  /** the nth person is no longer a member: told to the server as after a commit */
  remove(person: number): void;
  close(): Promise<void>;
}

/** A real server with one board and one note that everybody may write. */
export async function table(
  options: Parameters<typeof syncTestServer>[0] & { people?: number } = {},
): Promise<Table> {
  const { people = 8, ...rest } = options;
  const server = await syncTestServer({ book: fakeAccessBook({ members: people }), ...rest });
  const note = await server.addNote(NOTE_ID);
  return {
    server,
    board: BOARD_NAME,
    note,
    door: (person) => ({ port: server.port, cookie: cookieOf(person), origin: TEST_ORIGIN }),
    remove(person) {
      const facts = server.book.current();
      const members = facts.members.map((member) =>
        member.accountId === accountName(person) ? { ...member, removed: true } : member,
      );
      server.book.change({ ...facts, members });
    },
    close: () => server.close(),
  };
}

export function cookieOf(person: number): string {
  return `account=${accountName(person)}`;
}
