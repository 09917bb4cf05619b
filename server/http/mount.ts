import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '#shared/protocol/errorCodes.ts';
import type { Answer, Call, Received, SentFile } from '#shared/protocol/http/call.ts';
import { problemSchema } from '#shared/protocol/http/problem.ts';
import type { RateLimits } from './limits.ts';
import { type Outcome, refused } from './outcome.ts';
import { problem } from './problem.ts';
import { readUpload } from './readUpload.ts';
import type { SignedInVisit, Visit } from './visit.ts';

type Visitor<C extends Call> = C extends { who: 'session' } ? SignedInVisit : Visit;

export type Handler<C extends Call> = (
  received: Received<C>,
  visit: Visitor<C>,
) => Promise<Outcome<Answer<C>>>;

/** Serves one call of shared/protocol/http. */
export type Mount = <C extends Call>(call: C, handler: Handler<C>) => void;

export interface MountDeps {
  app: OpenAPIHono;
  principalOf(cookieHeader: string | undefined): Promise<{ accountId: string; sessionId: string } | null>;
  /** somebody did something: their session is no longer idle */
  seen(principal: { accountId: string; sessionId: string }): void;
  addressOf(context: Context): string;
  limits: RateLimits;
  log: Logger;
}

/** Every code a call may answer with, besides the ones it names. */
const ALWAYS: readonly ErrorCode[] = ['badRequest', 'badOrigin', 'slowDown', 'internal', 'unavailable'];

/**
 * Returns the function that mounts a call: session, rate, parsing, handler, and an answer cut down to the fields
 * its contract lists: what isn't in the contract can't leak, whatever a handler returns.
 */
export function createMount(deps: MountDeps): Mount {
  return (call, handler) => {
    deps.app.openAPIRegistry.registerPath(documented(call));
    const path = call.path.replace(/\{(\w+)\}/g, ':$1');
    deps.app.on(call.method.toUpperCase(), path, async (context) => {
      const started = performance.now();
      const visit = { headers: context.req.raw.headers, ip: deps.addressOf(context), setCookie, setHeader };
      const cookies: string[] = [];
      const extra = new Map<string, string>();
      function setHeader(name: string, value: string): void {
        extra.set(name, value);
      }
      function setCookie(cookie: string): void {
        cookies.push(cookie);
      }
      const principal =
        call.who === 'session' ? await deps.principalOf(context.req.header('cookie')) : undefined;
      const response = await answer();
      for (const cookie of cookies) response.headers.append('set-cookie', cookie);
      for (const [name, value] of extra) response.headers.set(name, value);
      deps.log.info({
        verb: call.method,
        path: call.path,
        // Only ids of things that are there: anything may be typed in an address.
        ids: response.ok ? context.req.param() : undefined,
        account: principal?.accountId,
        status: response.status,
        ms: Math.round(performance.now() - started),
      });
      return response;

      /** @returns the seconds to wait where too much is asked about one situation */
      async function situationOf({ params }: Received<Call>): Promise<number> {
        const situationId: unknown = params && 'situationId' in params ? params['situationId'] : undefined;
        return typeof situationId === 'string' ? await deps.limits.spend('callOfSituation', situationId) : 0;
      }

      async function answer(): Promise<Response> {
        if (principal === null) return problem(refused('signIn'));
        // Pages read again by themselves; only a person changes something.
        if (principal && call.method !== 'get') deps.seen(principal);
        const wait = await deps.limits.spend('call', principal ? principal.sessionId : visit.ip);
        if (wait > 0) return problem({ ...refused('slowDown'), retryAfter: wait });
        const received = await receive(call, context);
        if (!received.ok) return received.response;
        const crowded = await situationOf(received.value);
        if (crowded > 0) return problem({ ...refused('slowDown'), retryAfter: crowded });
        const outcome = await (handler as unknown as LooseHandler)(received.value, {
          ...visit,
          ...principal,
        });
        if (!outcome.ok) return problem(outcome);
        if (call.file) return fileResponse(outcome.value as SentFile, call.status);
        if (!call.answer) return new Response(null, { status: call.status });
        return Response.json(call.answer.parse(outcome.value), {
          status: call.status,
          headers: { 'cache-control': 'no-store' },
        });
      }
    });
  };
}

/** A file to keep: never shown in the page, never guessed at, never cached. */
function fileResponse({ bytes, type, name }: SentFile, status: number): Response {
  return new Response(bytes, {
    status,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}

type LooseHandler = (received: unknown, visit: unknown) => Promise<Outcome<unknown>>;

type Reception = { ok: true; value: Received<Call> } | { ok: false; response: Response };

async function receive(call: Call, context: Context): Promise<Reception> {
  const params = call.params?.safeParse(context.req.param());
  // An id that can't be one is a thing that doesn't exist.
  if (params && !params.success) return { ok: false, response: problem(refused('notFound')) };
  const query = call.query?.safeParse(context.req.query());
  if (query && !query.success) return wrong(query.error);
  const body = call.body?.safeParse(await jsonOf(context));
  if (body && !body.success) return wrong(body.error);
  // Not a type that a form of another site could post.
  if (call.upload && typeOf(context) !== call.upload.type)
    return {
      ok: false,
      response: problem(refused('badRequest'), { detail: `body: not ${call.upload.type}` }),
    };
  const upload = call.upload && readUpload(context.req.raw, call.upload);
  return {
    ok: true,
    value: { params: params?.data, query: query?.data, body: body?.data, upload } as Received<Call>,
  };
}

function typeOf(context: Context): string | undefined {
  return context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
}

/** The body as JSON; anything else, a form another site could post included, is `undefined` and fails its schema. */
async function jsonOf(context: Context): Promise<unknown> {
  if (typeOf(context) !== 'application/json') return undefined;
  try {
    return await context.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Says which fields are wrong, never what was in them. */
function wrong(error: z.ZodError): Reception {
  const detail = error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.code}`).join('; ');
  return { ok: false, response: problem(refused('badRequest'), { detail }) };
}

type Documented = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

const FILE_SCHEMA = { type: 'string', format: 'binary' } as const;

function contentOf({ answer, file }: Call): {
  content?: Record<string, { schema: z.ZodType | typeof FILE_SCHEMA }>;
} {
  if (answer) return { content: { 'application/json': { schema: answer } } };
  if (!file) return {};
  return { content: Object.fromEntries(file.map((type) => [type, { schema: FILE_SCHEMA }])) };
}

function documented(call: Call): Documented {
  const errors = new Set<ErrorCode>([...ALWAYS, ...(call.errors ?? [])]);
  if (call.who === 'session') errors.add('signIn');
  if (call.params) errors.add('notFound');
  const responses: Documented['responses'] = {
    [call.status]: { description: call.summary, ...contentOf(call) },
  };
  for (const status of new Set([...errors].map((code) => ERROR_CODES[code].status))) {
    const codes = [...errors].filter((code) => ERROR_CODES[code].status === status);
    responses[status] = {
      description: codes.map((code) => `${code}: ${ERROR_CODES[code].title}`).join('. '),
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return {
    method: call.method,
    path: call.path,
    summary: call.summary,
    security: call.who === 'session' ? [{ session: [] }] : [],
    request: {
      ...(call.params ? { params: call.params } : {}),
      ...(call.query ? { query: call.query } : {}),
      ...(call.body
        ? { body: { required: true, content: { 'application/json': { schema: call.body } } } }
        : {}),
      ...(call.upload
        ? { body: { required: true, content: { [call.upload.type]: { schema: FILE_SCHEMA } } } }
        : {}),
    },
    responses,
  };
}
