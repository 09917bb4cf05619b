import { snapshotCalls } from '#shared/protocol/http/snapshots.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { SnapshotService } from './service.ts';

export function snapshotRoutes(mount: Mount, deps: { guard: Guard; snapshots: SnapshotService }): void {
  const { guard, snapshots } = deps;

  mount(snapshotCalls.list, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'snapshot', verb: 'list' });
    if (!may.ok) return may;
    return done({ snapshots: await snapshots.list(may.value.facts, accountId) });
  });

  mount(snapshotCalls.take, async ({ params: { situationId }, body }, { accountId }) => {
    for (const compartmentId of body.compartmentIds) {
      const may = await guard({
        accountId,
        situationId,
        compartmentId,
        resource: 'snapshot',
        verb: 'create',
      });
      if (!may.ok) return may;
    }
    return await snapshots.take({ accountId, situationId }, body);
  });

  mount(snapshotCalls.read, async ({ params: { snapshotId } }, { accountId }) => {
    const place = await snapshots.placeOf(snapshotId);
    if (!place) return refused('notFound');
    const may = await guard({ accountId, ...place, resource: 'snapshot', verb: 'read' });
    if (!may.ok) return may;
    return await snapshots.read(may.value.facts, { accountId, snapshotId });
  });

  mount(snapshotCalls.remove, async ({ params: { snapshotId } }, { accountId }) => {
    const place = await snapshots.placeOf(snapshotId);
    if (!place) return refused('notFound');
    const may = await guard({ accountId, ...place, resource: 'snapshot', verb: 'delete' });
    if (!may.ok) return may;
    const { situationId, compartmentId } = place;
    return await snapshots.remove({ accountId, situationId }, { compartmentId, snapshotId });
  });

  mount(snapshotCalls.eraseElement, async ({ params: { compartmentId }, body }, { accountId }) => {
    const situationId = await snapshots.situationOf(compartmentId);
    if (situationId === null) return refused('notFound');
    const may = await guard({ accountId, situationId, compartmentId, resource: 'snapshot', verb: 'update' });
    if (!may.ok) return may;
    const { recordId, alsoCalled = [], withoutStrokes = false } = body;
    return await snapshots.eraseElement(
      may.value.facts,
      { accountId, situationId },
      { compartmentId, recordId, alsoCalled, withoutStrokes },
    );
  });
}
