import type { CloseReason } from '#shared/protocol/closeCodes.ts';

/** Why an edit was not taken. `because` is for logs: it quotes no content. */
export interface Refusal {
  close: CloseReason;
  because: string;
}

export function refuse(close: CloseReason, because: string): Refusal {
  return { close, because };
}
