import { peopleCalls } from '#shared/protocol/http/people.ts';
import type { Mount } from '../http/mount.ts';
import { done } from '../http/outcome.ts';
import type { Guard } from './guard.ts';
import type { PeopleService } from './service.ts';

export function peopleRoutes(mount: Mount, { guard, people }: { guard: Guard; people: PeopleService }): void {
  mount(peopleCalls.invite, async ({ params: { situationId }, body }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'invitation', verb: 'create' });
    return may.ok ? await people.invite({ accountId, situationId }, body) : may;
  });

  mount(peopleCalls.listInvitations, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'invitation', verb: 'list' });
    if (!may.ok) return may;
    return done({ invitations: await people.invitations({ accountId, situationId }) });
  });

  mount(peopleCalls.withdrawInvitation, async ({ params }, { accountId }) => {
    const { situationId, invitationId } = params;
    const may = await guard({ accountId, situationId, resource: 'invitation', verb: 'delete' });
    return may.ok ? await people.withdraw({ accountId, situationId }, invitationId) : may;
  });

  mount(peopleCalls.changeMember, async ({ params, body }, { accountId }) => {
    const { situationId, memberId } = params;
    const question = { accountId, situationId, aboutMemberId: memberId };
    const may = await guard({ ...question, resource: 'member', verb: 'update' });
    return may.ok ? await people.change({ accountId, situationId }, memberId, body) : may;
  });

  mount(peopleCalls.removeMember, async ({ params }, { accountId }) => {
    const { situationId, memberId } = params;
    const question = { accountId, situationId, aboutMemberId: memberId };
    const may = await guard({ ...question, resource: 'member', verb: 'delete' });
    return may.ok ? await people.remove({ accountId, situationId }, memberId) : may;
  });

  mount(peopleCalls.handOverLink, async ({ params }, { accountId }) => {
    const { situationId, memberId } = params;
    const question = { accountId, situationId, aboutMemberId: memberId };
    const may = await guard({ ...question, resource: 'handOverLink', verb: 'create' });
    return may.ok ? await people.handOverLink({ accountId, situationId }, memberId) : may;
  });
}
