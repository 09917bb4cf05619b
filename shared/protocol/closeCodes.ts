/**
 * Why a document's socket was closed, and what the client does next. One table, for both sides
 * (docs/protocol.md prints it).
 */
export const CLOSE_CODES = {
  badFrame: { code: 4400, then: 'reloadDocument' },
  signIn: { code: 4401, then: 'signIn' },
  notYours: { code: 4403, then: 'forget' },
  editRefused: { code: 4409, then: 'reloadDocument' },
  tooLarge: { code: 4413, then: 'reloadDocument' },
  clientTooOld: { code: 4426, then: 'reloadPage' },
  slowDown: { code: 4429, then: 'waitLonger' },
  restarting: { code: 1012, then: 'retry' },
  overloaded: { code: 1013, then: 'waitLonger' },
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

/** retry: reconnect, keep the copy. forget: delete the local copy. reloadDocument: delete it and ask again. */
export type NextStep = (typeof CLOSE_CODES)[CloseReason]['then'];

/** What a client does after a close of this code. A code that isn't in the table is a lost connection: retry. */
export function nextStepAfter(code: number): NextStep {
  for (const entry of Object.values(CLOSE_CODES)) if (entry.code === code) return entry.then;
  return 'retry';
}
