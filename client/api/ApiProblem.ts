import type { ErrorCode } from '#shared/protocol/errorCodes.ts';

export interface ProblemIssue {
  code: string;
  memberId: string | null;
  name: string | null;
}

/** What the server said no with (a problem document), or that it couldn't be reached. */
export class ApiProblem extends Error {
  readonly code: ErrorCode | 'offline';
  readonly links: readonly { compartment: string; id: string }[];
  /** what the law asks and is missing, of whom (`basisRefused`) */
  readonly issues: readonly ProblemIssue[];
  readonly retryAfterSeconds: number | null;

  constructor({
    code,
    links = [],
    issues = [],
    retryAfterSeconds = null,
  }: {
    code: ErrorCode | 'offline';
    links?: readonly { compartment: string; id: string }[];
    issues?: readonly ProblemIssue[];
    retryAfterSeconds?: number | null;
  }) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.links = links;
    this.issues = issues;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
