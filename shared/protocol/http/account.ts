import { z } from 'zod';
import { idSchema } from '../../domain/id.ts';
import { professionSchema } from '../../domain/profession.ts';
import { call } from './call.ts';
import {
  newPasskeyQuestionSchema,
  passkeyAssertionSchema,
  passkeyQuestionSchema,
  passkeyRegistrationSchema,
} from './passkey.ts';
import { providerSchema } from './signIn.ts';
import { momentSchema, nameSchema } from './views.ts';

const passkeyViewSchema = z.object({
  id: idSchema,
  credentialId: z.string(),
  name: z.string(),
  /** synchronised between the person's devices */
  synced: z.boolean(),
  createdAt: momentSchema,
  lastUsedAt: momentSchema.nullable(),
});
export type PasskeyView = z.infer<typeof passkeyViewSchema>;

const sessionViewSchema = z.object({
  id: z.string(),
  /** one word each, or empty */
  browser: z.string(),
  system: z.string(),
  startedAt: momentSchema,
  seenAt: momentSchema,
  endsAt: momentSchema,
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

const identityViewSchema = z.object({
  id: z.string(),
  provider: providerSchema,
  linkedAt: momentSchema,
  /** what the provider says; nobody's place at a table follows it by itself */
  name: z.string(),
  function: z.string(),
  organization: z.string(),
  profession: professionSchema.nullable(),
});
export type IdentityView = z.infer<typeof identityViewSchema>;

const onePasskey = z.object({ passkeyId: idSchema });

/** « Mon compte »: my passkeys, my sessions, my identities elsewhere, and proving again who I am. */
export const accountCalls = {
  listPasskeys: call({
    method: 'get',
    path: '/api/me/passkeys',
    summary: 'My passkeys',
    who: 'session',
    status: 200,
    answer: z.object({ available: z.boolean(), passkeys: z.array(passkeyViewSchema) }),
  }),
  askNewPasskey: call({
    method: 'post',
    path: '/api/me/passkeys/ask',
    summary: 'What a browser needs to make a passkey for me',
    who: 'session',
    status: 200,
    answer: newPasskeyQuestionSchema,
    errors: ['badPasskey', 'stepUp', 'tooLarge'],
  }),
  addPasskey: call({
    method: 'post',
    path: '/api/me/passkeys',
    summary: 'Keep a passkey that my browser made',
    who: 'session',
    status: 201,
    body: z.object({ response: passkeyRegistrationSchema, name: nameSchema }),
    answer: z.object({ id: idSchema }),
    errors: ['badPasskey', 'alreadyExists', 'stepUp'],
  }),
  renamePasskey: call({
    method: 'patch',
    path: '/api/me/passkeys/{passkeyId}',
    summary: 'Give a passkey another name',
    who: 'session',
    status: 204,
    params: onePasskey,
    body: z.object({ name: nameSchema }),
  }),
  removePasskey: call({
    method: 'delete',
    path: '/api/me/passkeys/{passkeyId}',
    summary: 'Remove a passkey: it signs nobody in any more',
    who: 'session',
    status: 204,
    params: onePasskey,
    errors: ['stepUp'],
  }),
  listSessions: call({
    method: 'get',
    path: '/api/me/sessions',
    summary: 'Where I am signed in',
    who: 'session',
    status: 200,
    answer: z.object({ sessions: z.array(sessionViewSchema) }),
  }),
  endSession: call({
    method: 'delete',
    path: '/api/me/sessions/{sessionId}',
    summary: 'End one of my sessions, its sockets at once',
    who: 'session',
    status: 204,
    params: z.object({ sessionId: z.string().max(100) }),
  }),
  endOtherSessions: call({
    method: 'post',
    path: '/api/me/sessions/end-others',
    summary: 'End all my sessions but this one',
    who: 'session',
    status: 200,
    answer: z.object({ ended: z.int() }),
  }),
  stillHere: call({
    method: 'post',
    path: '/api/me/here',
    summary: 'Somebody is at this screen: the session is not idle',
    who: 'session',
    status: 204,
  }),
  stepUpWays: call({
    method: 'get',
    path: '/api/me/step-up',
    summary: 'How I can prove again who I am',
    who: 'session',
    status: 200,
    answer: z.object({
      fresh: z.boolean(),
      code: z.boolean(),
      passkey: z.boolean(),
      providers: z.array(providerSchema),
      /** by which whoever keeps the server finds me: `sign-in-link --account` */
      accountId: idSchema,
      /** at this moment: who I am was proved a moment ago */
      mayMakePasskey: z.boolean(),
    }),
  }),
  askStepUpCode: call({
    method: 'post',
    path: '/api/me/step-up/code/ask',
    summary: 'Mail me a code, to type in this browser',
    who: 'session',
    status: 204,
    errors: ['notAllowed'],
  }),
  stepUpByCode: call({
    method: 'post',
    path: '/api/me/step-up/code',
    summary: 'Prove who I am by the code',
    who: 'session',
    status: 204,
    body: z.object({ code: z.string().trim().max(12) }),
    errors: ['badCode'],
  }),
  askStepUpPasskey: call({
    method: 'post',
    path: '/api/me/step-up/passkey/ask',
    summary: 'A question for one of my passkeys',
    who: 'session',
    status: 200,
    answer: passkeyQuestionSchema,
    errors: ['badPasskey'],
  }),
  stepUpByPasskey: call({
    method: 'post',
    path: '/api/me/step-up/passkey',
    summary: 'Prove who I am by a passkey',
    who: 'session',
    status: 204,
    body: z.object({ response: passkeyAssertionSchema }),
    errors: ['badPasskey'],
  }),
  listIdentities: call({
    method: 'get',
    path: '/api/me/identities',
    summary: 'My identities at providers, and what they say of me',
    who: 'session',
    status: 200,
    answer: z.object({ identities: z.array(identityViewSchema), providers: z.array(providerSchema) }),
  }),
  startIdentity: call({
    method: 'post',
    path: '/api/me/identities/start',
    summary: 'The address of a provider to go to: to link my identity there, or to prove again who I am',
    who: 'session',
    status: 200,
    body: z.object({ provider: z.string().max(40), purpose: z.enum(['link', 'stepUp']) }),
    answer: z.object({ url: z.string() }),
    errors: ['badProvider', 'stepUp'],
  }),
  removeIdentity: call({
    method: 'delete',
    path: '/api/me/identities/{identityId}',
    summary: 'Unlink an identity: it signs nobody in any more',
    who: 'session',
    status: 204,
    params: z.object({ identityId: z.string().max(100) }),
    errors: ['stepUp'],
  }),
};
