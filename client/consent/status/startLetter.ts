import { createNote } from '#client/api/createNote.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { pageDocuments, type Readable } from '#client/sync/index.ts';
import { invitationLetter } from '#shared/consent/texts/invitationLetter.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';

/** Makes a note that begins like a letter about somebody, for those who will write it together. Settles once it is on the server's disk. */
export async function startLetter(compartmentId: string, about: string): Promise<{ noteId: string }> {
  const { id, document: name } = await createNote(
    { compartmentId },
    { title: t('consentStatus.letterNoteTitle') },
  );
  const lease = pageDocuments().acquire(name);
  try {
    const { document } = lease;
    await until(document.synced, (synced) => synced);
    const { doc } = document;
    const blocks = invitationLetter({ language: activeLanguage(), name: about }).map((line) => ({
      is: 'paragraph' as const,
      inline: [plainText(line)],
    }));
    doc.transact(() => writeNote(noteContent(doc), blocks));
    await until(document.status, ({ state }) => state === 'saved' || state === 'gone' || state === 'refused');
  } finally {
    lease.release();
  }
  return { noteId: id };
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
