import { documentName } from '#shared/protocol/documentName.ts';
import { importCalls } from '#shared/protocol/http/imports.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Guard } from '../people/guard.ts';
import type { ImportService } from './service.ts';

export function importRoutes(
  mount: Mount,
  deps: { guard: Guard; book: Pick<AccessBook, 'locate'>; imports: ImportService },
): void {
  async function mayWrite(compartmentId: string, accountId: string) {
    const place = await deps.book.locate(documentName({ kind: 'board', id: compartmentId }));
    if (!place) return refused('notFound');
    const { situationId } = place;
    const ask = { accountId, situationId, compartmentId, resource: 'board', verb: 'update' } as const;
    const may = await deps.guard(ask);
    return may.ok ? done({ situationId }) : may;
  }

  mount(importCalls.progress, async ({ params: { compartmentId } }, { accountId }) => {
    const may = await mayWrite(compartmentId, accountId);
    return may.ok ? done(deps.imports.progress(accountId, compartmentId)) : may;
  });

  mount(
    importCalls.gedcom,
    async ({ params: { compartmentId }, query, upload }, { accountId, sessionId }) => {
      const may = await mayWrite(compartmentId, accountId);
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
      const { situationId } = may.value;
      return await deps.imports.gedcom({ principal, situationId, compartmentId, choice }, upload);
    },
  );
}
