import { newId } from '#client/sync/index.ts';
import { type BoardSession, createBoardSession } from './boardSession.ts';

/** How long a session outlives its last user: going from the map to the list keeps the selection and the undo. */
const LINGER_MS = 3_000;

let current: {
  situation: string;
  session: BoardSession;
  users: number;
  timer: ReturnType<typeof setTimeout> | null;
} | null = null;

/** The one board session of the situation on screen, shared by the map and the list. Another situation ends it. */
export function sessionOf(situation: string): BoardSession {
  if (current?.situation !== situation) {
    end();
    current = { situation, session: createBoardSession({ newId, now: Date.now }), users: 0, timer: null };
  }
  return current.session;
}

/** Says that somebody uses the session; hands back the way to stop. What was read leaves memory soon after the last. */
export function keepSession(session: BoardSession): () => void {
  const kept = current;
  if (kept?.session !== session) return () => undefined;
  kept.users += 1;
  if (kept.timer) clearTimeout(kept.timer);
  kept.timer = null;
  return () => {
    kept.users -= 1;
    if (kept.users > 0 || current !== kept) return;
    kept.timer = setTimeout(() => {
      if (current === kept) end();
    }, LINGER_MS);
  };
}

function end(): void {
  if (current?.timer) clearTimeout(current.timer);
  current?.session.stop();
  current = null;
}
