import type { ErrorCode } from '#shared/protocol/errorCodes.ts';

/** What the server said no with (a problem document), or that it couldn't be reached. */
export class ApiProblem extends Error {
  readonly code: ErrorCode | 'offline';
  readonly links: readonly { compartment: string; id: string }[];
  readonly retryAfterSeconds: number | null;

  constructor({
    code,
    links = [],
    retryAfterSeconds = null,
  }: {
    code: ErrorCode | 'offline';
    links?: readonly { compartment: string; id: string }[];
    retryAfterSeconds?: number | null;
  }) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.links = links;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
