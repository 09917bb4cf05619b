import { chosenFamily, type ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { toKinFamily } from '#shared/gedcom/map/toKinFamily.ts';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import type { KinLayout } from '#shared/kinship/kinLayout.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import type { ImportRefusal } from '#shared/protocol/http/imports.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { gedcomBytes } from './gedcomBytes.ts';

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
export function familyInFile(given: Uint8Array<ArrayBuffer>, choice: ImportChoice): FamilyInFile {
  const bytes = gedcomBytes(given);
  if (bytes === null) return { ok: false, because: 'badZip' };
  const file = readGedcom(bytes);
  if (file.refused !== null) return { ok: false, because: 'notGedcom' };
  const family = chosenFamily(file, choice);
  if (family.people.length === 0) return { ok: false, because: 'nobody' };
  const links = family.couples.length + family.childLinks.length;
  if (family.people.length > LIMITS.elementsPerBoard || links > LIMITS.linksPerBoard)
    return { ok: false, because: 'tooMany' };
  const { skippedLines, lost } = file;
  return { ok: true, family, layout: layOut(toKinFamily(family)), skippedLines, lost };
}
