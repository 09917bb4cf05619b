import { rightsCalls } from '#shared/protocol/http/rights.ts';
import type { RequireFresh } from '../auth/fresh.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { CopyService } from './copy/copyService.ts';
import type { ExportService } from './exportService.ts';
import type { RequestService } from './requestService.ts';

export interface RightsRoutesDeps {
  guard: Guard;
  requireFresh: RequireFresh;
  copies: CopyService;
  exporting: ExportService;
  requests: RequestService;
}

export function rightsRoutes(mount: Mount, deps: RightsRoutesDeps): void {
  copyRoutes(mount, deps);
  exportRoutes(mount, deps);
  requestRoutes(mount, deps);
}

function copyRoutes(mount: Mount, { guard, requireFresh, copies }: RightsRoutesDeps): void {
  mount(rightsCalls.askCopy, async ({ params: { situationId }, body }, visit) => {
    const { accountId } = visit;
    const may = await guard({ accountId, situationId, resource: 'ownData', verb: 'export' });
    if (!may.ok) return may;
    const fresh = await requireFresh(visit);
    return fresh.ok ? copies.ask(may.value, visit, body) : fresh;
  });

  mount(rightsCalls.readCopy, async ({ params: { copyId } }, visit) => copies.read(visit, copyId));

  // Who may have it is looked at anew where it is handed over: its owner's place, and each compartment in it.
  mount(rightsCalls.fetchCopy, async ({ params: { copyId }, body }, visit) =>
    copies.fetch(visit, copyId, body.token),
  );
}

function exportRoutes(mount: Mount, { guard, requireFresh, exporting }: RightsRoutesDeps): void {
  mount(rightsCalls.askExport, async ({ params: { compartmentId }, body }, visit) => {
    const { accountId } = visit;
    const situationId = await exporting.situationOf(compartmentId);
    if (situationId === null) return refused('notFound');
    const resource = body.noteId === undefined ? 'board' : 'note';
    const may = await guard({ accountId, situationId, compartmentId, resource, verb: 'export' });
    if (!may.ok) return may;
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    const actor = { accountId, situationId, memberId: may.value.me.id };
    return await exporting.ask(actor, { compartmentId, kind: body.kind, noteId: body.noteId ?? null });
  });
}

function requestRoutes(mount: Mount, { guard, requests }: RightsRoutesDeps): void {
  mount(rightsCalls.listRequests, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'rightsRequest', verb: 'list' });
    return may.ok ? done({ requests: await requests.list(may.value) }) : may;
  });

  mount(rightsCalls.ask, async ({ params: { situationId }, body }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'rightsRequest', verb: 'create' });
    return may.ok
      ? await requests.ask(may.value, { ...body, compartmentId: body.compartmentId ?? null })
      : may;
  });

  /** The place of who asks, where they may do this; somebody else's request isn't there for whoever can't answer it. */
  async function standing(accountId: string, requestId: string, verb: 'update' | 'delete') {
    const situationId = await requests.situationOf(requestId);
    if (situationId === null) return refused('notFound');
    const may = await guard({ accountId, situationId, resource: 'rightsRequest', verb });
    if (may.ok || may.because !== 'notAllowed') return may;
    const here = await guard({ accountId, situationId, resource: 'rightsRequest', verb: 'list' });
    if (!here.ok) return here;
    const mine = (await requests.list(here.value)).some(({ id }) => id === requestId);
    return mine ? may : refused('notFound');
  }

  mount(rightsCalls.extend, async ({ params: { requestId }, body }, { accountId }) => {
    const may = await standing(accountId, requestId, 'update');
    return may.ok ? await requests.extend(may.value, requestId, body.reason) : may;
  });

  mount(rightsCalls.answer, async ({ params: { requestId }, body }, { accountId }) => {
    const may = await standing(accountId, requestId, 'update');
    return may.ok ? await requests.answer(may.value, requestId, body) : may;
  });

  mount(rightsCalls.cancel, async ({ params: { requestId } }, { accountId }) => {
    const may = await standing(accountId, requestId, 'delete');
    return may.ok ? await requests.cancel(may.value, requestId) : may;
  });
}
