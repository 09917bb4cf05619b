import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { passkeyAssertionSchema, passkeyQuestionSchema } from './passkey.ts';
import { nameSchema } from './views.ts';

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** An identity provider, as a button names it. */
export const providerSchema = z.object({ id: z.string(), name: z.string() });

/** Signing in: a code typed in the browser that asked for it, or a link that a click redeems, once. */
export const signInCalls = {
  askCode: call({
    method: 'post',
    path: '/api/auth/code',
    summary: 'Ask for a one-time code. The same answer whether the account exists or not.',
    who: 'anybody',
    status: 202,
    body: z.object({ email }),
    // `mail`: a code was sent if there is such an account. `facilitator`: this server sends no mail.
    answer: z.object({ sentBy: z.enum(['mail', 'facilitator']) }),
  }),
  verifyCode: call({
    method: 'post',
    path: '/api/auth/verify',
    summary: 'Sign in with the code, in the browser that asked for it',
    who: 'anybody',
    status: 200,
    body: z.object({ email, code: z.string().trim().max(12) }),
    answer: z.object({ situationId: idSchema.nullable() }),
    errors: ['badCode'],
  }),
  redeemLink: call({
    method: 'post',
    path: '/api/auth/redeem-link',
    summary: 'Sign in with a link: works once',
    who: 'anybody',
    status: 200,
    body: z.object({ token: z.string().max(100) }),
    answer: z.object({ situationId: idSchema.nullable() }),
    errors: ['badLink', 'signInFirst'],
  }),
  ways: call({
    method: 'get',
    path: '/api/auth/ways',
    summary: 'The ways in that this server has',
    who: 'anybody',
    status: 200,
    answer: z.object({
      /** browsers know passkeys at the public address */
      passkeys: z.boolean(),
      providers: z.array(providerSchema),
    }),
  }),
  askPasskey: call({
    method: 'post',
    path: '/api/auth/passkey/ask',
    summary: 'A question for a passkey, for this browser, once, for five minutes',
    who: 'anybody',
    status: 200,
    answer: passkeyQuestionSchema,
    errors: ['badPasskey'],
  }),
  answerPasskey: call({
    method: 'post',
    path: '/api/auth/passkey',
    summary: 'Sign in with a passkey',
    who: 'anybody',
    status: 200,
    body: z.object({ response: passkeyAssertionSchema }),
    answer: z.object({ situationId: idSchema.nullable() }),
    errors: ['badPasskey'],
  }),
  startProvider: call({
    method: 'post',
    path: '/api/auth/provider/start',
    summary: 'The address of an identity provider to go to, for this browser, once',
    who: 'anybody',
    status: 200,
    body: z.object({ provider: z.string().max(40) }),
    answer: z.object({ url: z.string() }),
    errors: ['badProvider'],
  }),
  finishProvider: call({
    method: 'post',
    path: '/api/auth/provider/finish',
    summary: 'Come back from an identity provider: sign in, link the identity, or prove again who one is',
    who: 'anybody',
    status: 200,
    body: z.object({ provider: z.string().max(40), search: z.string().max(8_000) }),
    answer: z.object({ purpose: z.enum(['signIn', 'link', 'stepUp']) }),
    errors: ['badProvider', 'alreadyExists'],
  }),
  leaveProvider: call({
    method: 'post',
    path: '/api/auth/provider/leave',
    summary: 'Where to sign out of the identity provider too, if this browser came through one',
    who: 'anybody',
    status: 200,
    answer: z.object({ url: z.string().nullable() }),
  }),
  signOut: call({
    method: 'post',
    path: '/api/auth/sign-out',
    summary: 'End this session everywhere it is used, sockets included',
    who: 'anybody',
    status: 204,
  }),
  me: call({
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    who: 'session',
    status: 200,
    answer: z.object({
      account: z.object({ id: idSchema, name: z.string(), email: z.string().nullable() }),
      sessionId: z.string(),
      canCreateSituations: z.boolean(),
      sendsMail: z.boolean(),
    }),
  }),
  changeMe: call({
    method: 'patch',
    path: '/api/me',
    summary: 'Say what people call me',
    who: 'session',
    status: 204,
    body: z.object({ name: nameSchema }),
  }),
};
