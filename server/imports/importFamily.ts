import * as Y from 'yjs';
import { type Point, putElement, putLink, readBoard } from '#shared/board/index.ts';
import type { GedcomFamily } from '#shared/gedcom/gedcomFile.ts';
import { type BoardNow, type ImportPlan, planImport } from '#shared/gedcom/map/planImport.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import type { KinLayout } from '#shared/kinship/kinLayout.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import type { Documents } from '../situations/documents.ts';

export interface ImportDeps {
  store: Store;
  documents: Pick<Documents, 'readLatest' | 'edit'>;
  now: () => number;
}

export interface FamilyImport {
  situationId: string;
  compartmentId: string;
  /** other compartments, which each reader of that one sees: the family stands beside what is on their maps too */
  besideToo: readonly string[];
  /** for whom; null: the command line */
  accountId: string | null;
  family: GedcomFamily;
  layOut: (family: KinFamily) => KinLayout;
  /** asked in the turn of the edit itself: on a no, nothing is written */
  isStillOn: () => boolean;
}

export type Imported =
  | {
      ok: true;
      people: number;
      couples: number;
      childLinks: number;
      overlaps: number;
      crossings: number;
      /** all that this client id wrote, from 0: the records of the import, and nothing else */
      written: { client: number; clocks: number };
    }
  | { ok: false; because: Extract<ImportPlan, { ok: false }>['because'] | 'mapFull' | 'calledOff' };

/** Another process may write to the same board meanwhile: then all of it is planned anew, beside what came. */
const TRIES = 5;

/**
 * Puts people and what they are to each other on one compartment's board: in one edit, so that either all of it is there
 * or nothing, whatever happens meanwhile. Its line is in the audit log before, how it ended after. GD80–GD85.
 */
export async function importFamily(deps: ImportDeps, { family, ...to }: FamilyImport): Promise<Imported> {
  const { documents } = deps;
  const writeDown = (verb: ImportVerb) => writeAct(deps, to, verb);
  const board = documentName({ kind: 'board', id: to.compartmentId });
  for (let attempt = 1; ; attempt += 1) {
    const there = await documents.readLatest(board, boardNow);
    const taken = [...there.taken];
    for (const id of to.besideToo) {
      const other = documentName({ kind: 'board', id });
      for (const point of await documents.readLatest(other, pointsOf)) taken.push(point);
    }
    const plan = planImport(family, {
      compartment: to.compartmentId,
      newId,
      board: { ...there, taken },
      layOut: to.layOut,
    });
    if (!plan.ok) {
      if (attempt > 1) await writeDown('notImported');
      return plan;
    }
    if (attempt === 1) {
      if (!to.isStillOn()) return { ok: false, because: 'calledOff' };
      await writeDown('import');
    }
    let written = { client: 0, clocks: 0 };
    try {
      await documents.edit(board, to.accountId ?? 'command line', (doc) => {
        if (!to.isStillOn()) throw new NotWritten('calledOff');
        write(doc, plan);
        if (Y.encodeStateAsUpdate(doc).length > LIMITS.documentBytes) throw new NotWritten('mapFull');
        written = { client: doc.clientID, clocks: Y.getState(doc.store, doc.clientID) };
      });
    } catch (error) {
      if (error instanceof NotWritten) {
        await writeDown('notImported');
        return { ok: false, because: error.because };
      }
      if (attempt === TRIES || !isTaken(error)) throw error;
      continue;
    }
    await writeDown('imported');
    const { overlaps, crossings } = plan;
    const { people, couples, childLinks } = family;
    const counts = { people: people.length, couples: couples.length, childLinks: childLinks.length };
    return { ok: true, ...counts, overlaps, crossings, written };
  }
}

/**
 * `import` is written down before the edit, which a store of its own thread commits (decision 016): a crash in between loses
 * the family, not the line. One of the others follows; without, it isn't known whether the family came.
 */
type ImportVerb = 'import' | 'imported' | 'notImported';

async function writeAct(
  { store, now }: ImportDeps,
  { accountId, situationId, compartmentId }: Omit<FamilyImport, 'family'>,
  verb: ImportVerb,
): Promise<void> {
  const act = { at: now(), accountId, verb, resource: 'board', resourceId: compartmentId, situationId };
  await store.db.transaction().execute((trx) => recordAct(trx, store.engine, act));
}

/** Thrown inside the edit, which is undone whole. */
class NotWritten extends Error {
  readonly because: 'mapFull' | 'calledOff';
  constructor(because: 'mapFull' | 'calledOff') {
    super(because);
    this.because = because;
  }
}

function boardNow(doc: Y.Doc): BoardNow {
  const { elements, links } = readBoard(doc);
  const taken = elements.map(({ at }) => at);
  return { elements: elements.length, links: links.length, taken };
}

function pointsOf(doc: Y.Doc): Point[] {
  return readBoard(doc).elements.map(({ at }) => at);
}

function write(doc: Y.Doc, { elements, links }: Extract<ImportPlan, { ok: true }>): void {
  for (const element of elements) putElement(doc, element);
  for (const link of links) putLink(doc, link);
}

/** The room was given up because somebody else wrote under its numbers: nothing of ours is on disk. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message === 'the room was given up';
}
