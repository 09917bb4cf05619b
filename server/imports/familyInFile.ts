import { chosenFamily, type ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { toKinFamily } from '#shared/gedcom/map/toKinFamily.ts';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import type { KinLayout } from '#shared/kinship/kinLayout.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import type { ImportRefusal } from '#shared/protocol/http/imports.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { gedcomBytes } from './gedcomBytes.ts';

/** What is told of the long part: of the file, how much is read; of the people, how many are placed. 0 … 1. */
export type FileProgress = { stage: 'reading' | 'placing'; done: number; people: number };

export type FamilyInFile =
  | {
      ok: true;
      family: GedcomFamily;
      layout: KinLayout;
      skippedLines: GedcomFile['skippedLines'];
      lost: GedcomFile['lost'];
    }
  | { ok: false; because: ImportRefusal };

/** What was chosen of a file, laid out by itself: the long part of an import, which touches no map. What no map can hold isn't laid out. */
export function familyInFile(
  given: Uint8Array<ArrayBuffer>,
  choice: ImportChoice,
  onProgress: (progress: FileProgress) => void = () => undefined,
): FamilyInFile {
  const bytes = gedcomBytes(given);
  if (bytes === null) return { ok: false, because: 'badZip' };
  const file = readGedcom(bytes, {
    onProgress: (done) => onProgress({ stage: 'reading', done, people: 0 }),
  });
  if (file.refused !== null) return { ok: false, because: 'notGedcom' };
  const family = chosenFamily(file, choice);
  if (family.people.length === 0) return { ok: false, because: 'nobody' };
  const links = family.couples.length + family.childLinks.length;
  if (family.people.length > LIMITS.elementsPerBoard || links > LIMITS.linksPerBoard)
    return { ok: false, because: 'tooMany' };
  const { skippedLines, lost } = file;
  const placing = (done: number) => onProgress({ stage: 'placing', done, people: family.people.length });
  placing(0);
  const layout = layOut(toKinFamily(family), { onProgress: placing });
  return { ok: true, family, layout, skippedLines, lost };
}
