import type { z } from 'zod';
import type { ErrorCode } from '../errorCodes.ts';

/** One HTTP call, described once: the server is mounted from it, the client is typed from it, OpenAPI prints it. */
export interface Call {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** with parameters in braces: `/api/situations/{situationId}` */
  path: string;
  summary: string;
  /** `session`: signed in. `anybody`: no account asked. */
  who: 'session' | 'anybody';
  status: 200 | 201 | 202 | 204;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** a file is the body, as it is: what it may weigh. It is read when the handler asks for it, and not before. */
  upload?: { type: string; maxBytes: number };
  /** what comes back; absent with 204. Fields that aren't in it never leave the server. */
  answer?: z.ZodType;
  /** the content types of what comes back, where it is a file */
  file?: readonly string[];
  /** the refusals to expect, besides badRequest, signIn, notFound, slowDown, internal */
  errors?: readonly ErrorCode[];
}

/** Keeps the literal types of a description. */
export function call<const C extends Call>(description: C): C {
  return description;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a handler receives, parsed. */
export interface Received<C extends Call> {
  params: C extends { params: infer P } ? Parsed<P> : undefined;
  query: C extends { query: infer Q } ? Parsed<Q> : undefined;
  body: C extends { body: infer B } ? Parsed<B> : undefined;
  upload: C extends { upload: object } ? Upload : undefined;
}

/** A file on its way here. */
export interface Upload {
  /** `tooLarge`: more than the contract allows. `left`: it broke off. */
  read(): Promise<Uint8Array<ArrayBuffer> | 'tooLarge' | 'left'>;
  /** aborted when whoever sent it is gone before the answer */
  sender: Sender;
}

/** What is needed of an AbortSignal. */
export interface Sender {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What a client gives. */
export interface Sent<C extends Call> {
  params: C extends { params: infer P } ? Given<P> : undefined;
  query: C extends { query: infer Q } ? Given<Q> : undefined;
  body: C extends { body: infer B } ? Given<B> : undefined;
}

/** A file that a call answers with. */
export interface SentFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** what the browser calls it */
  name: string;
}

export type Answer<C extends Call> = C extends { answer: infer A }
  ? Parsed<A>
  : C extends { file: readonly string[] }
    ? SentFile
    : undefined;
