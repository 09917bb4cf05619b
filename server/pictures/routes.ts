import { documentName } from '#shared/protocol/documentName.ts';
import { pictureCalls } from '#shared/protocol/http/pictures.ts';
import type { Mount } from '../http/mount.ts';
import { refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Guard } from '../people/guard.ts';
import type { PictureService } from './service.ts';

export function pictureRoutes(
  mount: Mount,
  deps: { guard: Guard; book: Pick<AccessBook, 'locate'>; pictures: PictureService },
): void {
  const placeOf = (compartmentId: string) =>
    deps.book.locate(documentName({ kind: 'board', id: compartmentId }));

  mount(pictureCalls.add, async ({ params: { compartmentId }, upload }, { accountId, sessionId }) => {
    const place = await placeOf(compartmentId);
    if (!place) return refused('notFound');
    const { situationId } = place;
    const ask = { accountId, situationId, compartmentId, resource: 'board', verb: 'update' } as const;
    const may = await deps.guard(ask);
    // Before a byte of the file is read.
    if (!may.ok) return may;
    const principal = { accountId, sessionId };
    return await deps.pictures.add({ principal, situationId, compartmentId }, upload);
  });

  mount(pictureCalls.read, async ({ params: { compartmentId, pictureId } }, { accountId }) => {
    const place = await placeOf(compartmentId);
    if (!place) return refused('notFound');
    const { situationId } = place;
    const ask = { accountId, situationId, compartmentId, resource: 'board', verb: 'read' } as const;
    const may = await deps.guard(ask);
    if (!may.ok) return may;
    const file = await deps.pictures.read({ situationId, compartmentId, pictureId, accountId });
    // Opening it takes a moment: what was closed meanwhile doesn't leave.
    const still = await deps.guard(ask);
    return still.ok ? file : still;
  });
}
