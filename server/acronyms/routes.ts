import { acronymCalls } from '#shared/protocol/http/acronyms.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { AcronymService } from './service.ts';

export function acronymRoutes(
  mount: Mount,
  { guard, acronyms }: { guard: Guard; acronyms: AcronymService },
): void {
  mount(acronymCalls.list, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'acronym', verb: 'list' });
    return may.ok ? done({ acronyms: await acronyms.list(situationId) }) : may;
  });

  mount(acronymCalls.create, async ({ params: { situationId }, body }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'acronym', verb: 'create' });
    return may.ok ? await acronyms.add({ accountId, situationId }, body) : may;
  });

  mount(acronymCalls.remove, async ({ params: { acronymId } }, { accountId }) => {
    const situationId = await acronyms.situationOf(acronymId);
    if (situationId === null) return refused('notFound');
    const may = await guard({ accountId, situationId, resource: 'acronym', verb: 'delete' });
    return may.ok ? await acronyms.remove({ accountId, situationId }, acronymId) : may;
  });
}
