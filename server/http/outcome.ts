import type { ErrorCode } from '#shared/protocol/errorCodes.ts';

export interface LinkRef {
  compartment: string;
  id: string;
}

/** A refusal that was to be expected: a value, not a throw. It leaves the server as a problem document. */
export interface Refused {
  ok: false;
  because: ErrorCode;
  links?: LinkRef[];
  /** what a law asks and isn't there, and of whom */
  issues?: { code: string; memberId: string | null; name: string | null }[];
  /** seconds to wait before asking again */
  retryAfter?: number;
}

export type Outcome<T> = { ok: true; value: T } | Refused;

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused(because: ErrorCode, links?: LinkRef[]): Refused {
  return links ? { ok: false, because, links } : { ok: false, because };
}
