import type { ErrorCode } from '#shared/protocol/errorCodes.ts';
import { ApiProblem, type ProblemIssue } from './ApiProblem.ts';
import { isErrorCode } from './isErrorCode.ts';

/** A refusal, from a problem document; from the bare status where a proxy answered in the server's place. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const document = await jsonOf(response);
  const links = Array.isArray(document['links']) ? document['links'].filter(isLink) : [];
  const issues = Array.isArray(document['issues']) ? document['issues'].flatMap(issueOf) : [];
  const retryAfter = document['retryAfter'];
  return new ApiProblem({
    code: codeOf(document['code'], response.status),
    links,
    issues,
    retryAfterSeconds: typeof retryAfter === 'number' ? retryAfter : null,
  });
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const parsed: unknown = await response.json();
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function codeOf(code: unknown, status: number): ErrorCode | 'offline' {
  if (isErrorCode(code)) return code;
  if (status === 401) return 'signIn';
  if (status === 404) return 'notFound';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'slowDown';
  // A proxy whose server is away.
  if (status === 502 || status === 503 || status === 504) return 'offline';
  return 'internal';
}

function isLink(value: unknown): value is { compartment: string; id: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'compartment' in value &&
    typeof value.compartment === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}

function issueOf(value: unknown): ProblemIssue[] {
  if (typeof value !== 'object' || value === null || !('code' in value)) return [];
  const { code, memberId = null, name = null }: { code: unknown; memberId?: unknown; name?: unknown } = value;
  const words = (one: unknown) => (typeof one === 'string' ? one : null);
  return typeof code === 'string' ? [{ code, memberId: words(memberId), name: words(name) }] : [];
}
