import { charterCalls } from '#shared/protocol/http/charter.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { CharterService } from './service.ts';

export function charterRoutes(mount: Mount, deps: { guard: Guard; charter: CharterService }): void {
  const { guard, charter } = deps;

  mount(charterCalls.read, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'charter', verb: 'read' });
    return may.ok ? done(await charter.read(may.value)) : may;
  });

  mount(charterCalls.readVersion, async ({ params: { situationId, versionId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'charter', verb: 'read' });
    return may.ok ? await charter.readVersion(may.value, versionId) : may;
  });

  mount(charterCalls.write, async ({ params: { situationId }, body }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'charter', verb: 'create' });
    return may.ok ? await charter.write(may.value, body) : may;
  });

  mount(charterCalls.accept, async ({ params: { situationId }, body }, { accountId }) => {
    const here = await guard({ accountId, situationId, resource: 'charter', verb: 'read' });
    if (!here.ok) return here;
    const { facts, me } = here.value;
    const { versionId, inTheRoom = null } = body;
    const aboutMemberId = inTheRoom?.memberId ?? me.id;
    const may = await guard({
      accountId,
      situationId,
      resource: 'charterAcceptance',
      verb: 'create',
      aboutMemberId,
    });
    if (!may.ok) return may;
    // Nobody writes down of themselves that somebody heard them say yes.
    if (inTheRoom?.memberId === me.id) return refused('notAllowed');
    if (!facts.members.some(({ id, removed }) => id === aboutMemberId && !removed))
      return refused('notFound');
    return await charter.accept(may.value, { versionId, inTheRoom });
  });
}
