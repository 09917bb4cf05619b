import { ApiProblem } from '#client/api/ApiProblem.ts';
import { createNote } from '#client/api/createNote.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { DocumentStatus } from '#client/sync/documentStatus.ts';
import { pageDocuments, type Readable } from '#client/sync/index.ts';
import { invitationLetter } from '#shared/consent/texts/invitationLetter.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';

/**
 * Makes a note that begins like a letter about somebody, for those who will write it together. Settles once it is on the
 * server's disk; rejects as `offline` when the server can't be reached, with what was written kept until it can.
 */
export async function startLetter(compartmentId: string, about: string): Promise<{ noteId: string }> {
  const { id, document: name } = await createNote(
    { compartmentId },
    { title: t('consentStatus.letterNoteTitle') },
  );
  const lease = pageDocuments().acquire(name);
  try {
    const { document } = lease;
    await Promise.race([until(document.synced, (synced) => synced), outOfReach(document.status)]);
    const { doc } = document;
    const blocks = invitationLetter({ language: activeLanguage(), name: about }).map((line) => ({
      is: 'paragraph' as const,
      inline: [plainText(line)],
    }));
    doc.transact(() => writeNote(noteContent(doc), blocks));
    const settled = ({ state }: DocumentStatus) =>
      state === 'saved' || state === 'gone' || state === 'refused';
    await Promise.race([until(document.status, settled), outOfReach(document.status)]);
  } finally {
    lease.release();
  }
  return { noteId: id };
}

async function outOfReach(status: Readable<DocumentStatus>): Promise<never> {
  await until(status, ({ state }) => state === 'offline' || state === 'degraded');
  throw new ApiProblem({ code: 'offline' });
}

/** Settles when a value is as wanted: now, or at one of its changes. */
function until<T>(readable: Readable<T>, wanted: (value: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (wanted(readable.get())) return resolve();
    const stop = readable.subscribe(() => {
      if (!wanted(readable.get())) return;
      stop();
      resolve();
    });
  });
}
