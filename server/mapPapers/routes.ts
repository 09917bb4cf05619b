import { mapPaperCalls } from '#shared/protocol/http/mapPapers.ts';
import type { RequireFresh } from '../auth/fresh.ts';
import type { RateLimits } from '../http/limits.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { ExportService, Watermark } from '../rights/exportService.ts';
import type { MapPaperService } from './service.ts';

export interface MapPaperRoutesDeps {
  guard: Guard;
  requireFresh: RequireFresh;
  exporting: ExportService;
  mapPapers: MapPaperService;
  limits: Pick<RateLimits, 'spend'>;
}

export function mapPaperRoutes(mount: Mount, deps: MapPaperRoutesDeps): void {
  const { guard, requireFresh, exporting, mapPapers, limits } = deps;

  mount(mapPaperCalls.print, async ({ params: { situationId }, body }, visit) => {
    const { accountId } = visit;
    const compartmentIds = [...new Set(body.compartmentIds)];

    /** Each compartment by itself: one that isn't this person's is a thing that doesn't exist. MP1. */
    async function mayAll(): ReturnType<Guard> {
      let answer = await guard({ accountId, situationId, resource: 'ownData', verb: 'export' });
      for (const compartmentId of compartmentIds)
        if (answer.ok)
          answer = await guard({ accountId, situationId, compartmentId, resource: 'board', verb: 'export' });
      return answer;
    }

    const may = await mayAll();
    if (!may.ok) return may;
    const fresh = await requireFresh(visit);
    if (!fresh.ok) return fresh;
    const wait = await limits.spend('printOfAccount', accountId);
    if (wait > 0) return { ...refused('tooManyPrints'), retryAfter: wait };
    const { facts, me } = may.value;
    const actor = { accountId, situationId, memberId: me.id };
    let copy: Watermark | null = null;
    for (const compartmentId of compartmentIds) {
      const asked = await exporting.ask(actor, { compartmentId, kind: 'paper', noteId: null });
      if (!asked.ok) return asked;
      copy ??= asked.value.watermark;
    }
    if (copy === null) return refused('notFound');
    const file = await mapPapers.print({ ...body, compartmentIds }, { facts, accountId, copy });
    // Drawing takes a moment: what was closed meanwhile doesn't leave. MP2.
    const still = await mayAll();
    return still.ok ? done(file) : still;
  });
}
