import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { call } from './call.ts';
import { nameSchema } from './views.ts';

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

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
