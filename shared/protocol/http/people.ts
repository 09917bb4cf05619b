import { z } from 'zod';
import { familyPlaceSchema } from '../../domain/familyPlace.ts';
import { idSchema } from '../../domain/id.ts';
import { professionSchema } from '../../domain/profession.ts';
import { roleSchema } from '../../domain/role.ts';
import { sectorSchema } from '../../domain/sector.ts';
import { call } from './call.ts';
import { memberViewSchema, momentSchema, nameSchema, wordsSchema } from './views.ts';

const ofSituation = z.object({ situationId: idSchema });
const ofMember = ofSituation.extend({ memberId: idSchema });

const invitationSchema = z.object({
  id: idSchema,
  member: memberViewSchema,
  createdAt: momentSchema,
  expiresAt: momentSchema,
  expired: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationSchema>;

/** `url` is null when the link was mailed: nobody else may hold it. */
const linkSchema = z.object({ url: z.string().nullable(), mailed: z.boolean(), expiresAt: momentSchema });

/** Members, invitations, hand-over links. */
export const peopleCalls = {
  invite: call({
    method: 'post',
    path: '/api/situations/{situationId}/invitations',
    summary: 'Invite somebody: a link to hand over, or mailed',
    who: 'session',
    status: 201,
    params: ofSituation,
    body: z.object({
      name: nameSchema,
      email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
      role: roleSchema,
      sector: sectorSchema,
      function: wordsSchema.default(''),
      organization: wordsSchema.default(''),
      /** for the sector `family`; left out: a relative */
      familyPlace: familyPlaceSchema.optional(),
      profession: professionSchema.nullable().default(null),
      /** members of one care team carry the same name (L.1110-12 CSP) */
      careTeam: wordsSchema.nullable().default(null),
    }),
    answer: linkSchema.extend({ invitation: invitationSchema }),
    errors: ['notAllowed', 'alreadyMember', 'archived', 'linkedElsewhere'],
  }),
  listInvitations: call({
    method: 'get',
    path: '/api/situations/{situationId}/invitations',
    summary: 'Invitations that nobody has opened yet',
    who: 'session',
    status: 200,
    params: ofSituation,
    answer: z.object({ invitations: z.array(invitationSchema) }),
    errors: ['notAllowed'],
  }),
  withdrawInvitation: call({
    method: 'delete',
    path: '/api/situations/{situationId}/invitations/{invitationId}',
    summary: 'Withdraw an invitation: its link opens nothing any more',
    who: 'session',
    status: 204,
    params: ofSituation.extend({ invitationId: idSchema }),
    errors: ['notAllowed'],
  }),
  changeMember: call({
    method: 'patch',
    path: '/api/situations/{situationId}/members/{memberId}',
    summary: 'Change a role, a sector, a function, a structure',
    who: 'session',
    status: 204,
    params: ofMember,
    body: z.object({
      role: roleSchema.optional(),
      sector: sectorSchema.optional(),
      function: wordsSchema.optional(),
      organization: wordsSchema.optional(),
      familyPlace: familyPlaceSchema.optional(),
      profession: professionSchema.nullable().optional(),
      careTeam: wordsSchema.nullable().optional(),
    }),
    errors: ['notAllowed', 'lastFacilitator', 'archived', 'linkedElsewhere'],
  }),
  removeMember: call({
    method: 'delete',
    path: '/api/situations/{situationId}/members/{memberId}',
    summary: 'Leave, or take somebody off the table: their sockets close',
    who: 'session',
    status: 204,
    params: ofMember,
    errors: ['notAllowed', 'lastFacilitator'],
  }),
  handOverLink: call({
    method: 'post',
    path: '/api/situations/{situationId}/members/{memberId}/hand-over-link',
    summary: 'A sign-in link to hand to a member who has no other way in',
    who: 'session',
    status: 201,
    params: ofMember,
    answer: linkSchema,
    errors: ['notAllowed', 'personElsewhere', 'archived'],
  }),
};
