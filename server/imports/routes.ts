import { documentName } from '#shared/protocol/documentName.ts';
import { importCalls } from '#shared/protocol/http/imports.ts';
import type { Mount } from '../http/mount.ts';
import { refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Guard } from '../people/guard.ts';
import type { ImportService } from './service.ts';

export function importRoutes(
  mount: Mount,
  deps: { guard: Guard; book: Pick<AccessBook, 'locate'>; imports: ImportService },
): void {
  mount(
    importCalls.gedcom,
    async ({ params: { compartmentId }, query, upload }, { accountId, sessionId }) => {
      const place = await deps.book.locate(documentName({ kind: 'board', id: compartmentId }));
      if (!place) return refused('notFound');
      const { situationId } = place;
      const may = await deps.guard({
        accountId,
        situationId,
        compartmentId,
        resource: 'board',
        verb: 'update',
      });
      // Before a byte of the file is read.
      if (!may.ok) return may;
      const { restricted, siblings, partners, around = null, up, down } = query;
      const choice = {
        withRestricted: restricted === 'yes',
        around,
        up,
        down,
        siblings: siblings === 'yes',
        partners: partners === 'yes',
      };
      const principal = { accountId, sessionId };
      return await deps.imports.gedcom({ principal, situationId, compartmentId, choice }, upload);
    },
  );
}
