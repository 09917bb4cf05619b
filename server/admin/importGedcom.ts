import { readFile, stat } from 'node:fs/promises';
import { branchAround } from '#shared/gedcom/branchAround.ts';
import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { GEDCOM_LIMITS } from '#shared/gedcom/gedcomLimits.ts';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import { withoutRestricted } from '#shared/gedcom/withoutRestricted.ts';
import { GEDCOM_WORDS_EN } from '#shared/gedcom/words/en.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import type { CompartmentFacts, SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { loadDirectory } from '../consent/directory.ts';
import { gedcomBytes } from '../imports/gedcomBytes.ts';
import { importFamily } from '../imports/importFamily.ts';
import { openBeside } from '../imports/openBeside.ts';
import { nudge } from './nudge.ts';
import { required, UsageError, type Values, type Verb } from './verb.ts';

export const importGedcom: Verb = {
  name: 'import-gedcom',
  summary: 'put the people of a GEDCOM file on a situation’s map, laid out',
  help: `import-gedcom --situation ID --file F [--compartment C] [--around P] [--include-restricted] [--json]
  GEDCOM 5.5.1 or 7, in any of its encodings, or a GEDZIP (.gdz). All of it or nothing; lines that can't be read are listed.
  --compartment C        the id, kind or name of the compartment whose map takes them (default: family, else common)
  --around P             only the branch around a person of the file, by id (« I12 ») or whole name
  --up N --down N        … so many generations above and below (default 2 and 2), with brothers, sisters and partners
  --include-restricted   also whom the file marks as confidential (RESN), hidden on the map unless asked for`,
  options: {
    situation: { type: 'string' },
    file: { type: 'string' },
    compartment: { type: 'string' },
    around: { type: 'string' },
    up: { type: 'string' },
    down: { type: 'string' },
    'include-restricted': { type: 'boolean' },
  },
  async run(context, values) {
    const situationId = required(values, 'situation');
    const path = required(values, 'file');
    const { store, sync, book } = context;
    const facts = await book.factsOrNone(situationId);
    if (!facts) throw new UsageError(`there is no situation ${situationId}`);
    if (facts.situation.archived) throw new UsageError('this situation is archived: nothing was written');
    const directory = await loadDirectory(store.db, situationId);
    const compartment = compartmentOf(values, facts, (id) => directory.compartmentName(id));
    const file = await readFileWhole(path);
    const taken = values['include-restricted'] === true ? file : withoutRestricted(file);
    const family = chosen(taken, values);
    let layoutMs = 0;
    const timed = (kin: KinFamily) => {
      const before = performance.now();
      const layout = layOut(kin);
      layoutMs = Math.round(performance.now() - before);
      return layout;
    };
    const imported = await importFamily(
      { store, documents: sync, now: Date.now },
      {
        situationId,
        compartmentId: compartment.id,
        besideToo: openBeside(facts, { inner: compartment.id, now: Date.now() }),
        accountId: null,
        family,
        layOut: timed,
        isStillOn: () => true,
      },
    );
    if (!imported.ok) throw new UsageError(REFUSED[imported.because]);
    await nudge(context, {
      withdrawal: null,
      documents: [documentName({ kind: 'board', id: compartment.id })],
    });
    const { ok: _ok, written: _written, ...counts } = imported;
    const { skippedLines, lost, encoding, version } = file;
    const restricted = file.people.filter((person) => person.restricted).length;
    return {
      json: {
        ...counts,
        layoutMs,
        skippedLines,
        compartment: compartment.id,
        restricted,
        encoding,
        version,
        lost,
      },
      lines: [
        `${counts.people} people, ${counts.couples} couples, ${counts.childLinks} child links`,
        ...skippedLines.map(
          ({ line, text, why }) => `  line ${line}: ${GEDCOM_WORDS_EN.skipped[why]} · ${text}`,
        ),
        ...lost.map(({ what, count }) => `  not imported: ${GEDCOM_WORDS_EN.lost[what]} (${count})`),
        ...(restricted > 0 ? [`  marked as confidential: ${restricted}`] : []),
      ],
    };
  },
};

const REFUSED = {
  nobody: 'there is nobody to import: nothing was written',
  tooMany: 'that is more than one map holds: nothing was written; choose a branch with --around',
  tooWide: 'that would be wider than a map is: nothing was written; choose a branch with --around',
  mapFull: 'the map is too full for that: nothing was written; choose a branch with --around',
  calledOff: 'nothing was written',
} as const;

async function readFileWhole(path: string): Promise<GedcomFile> {
  const wrong = (error: NodeJS.ErrnoException): never => {
    throw new UsageError(`${path} can't be read: ${error.code}`);
  };
  const { size } = await stat(path).catch(wrong);
  if (size > GEDCOM_LIMITS.fileBytes)
    throw new UsageError(`${path} is larger than ${GEDCOM_LIMITS.fileBytes / 1024 / 1024} MB`);
  const bytes = gedcomBytes(Uint8Array.from(await readFile(path).catch(wrong)));
  if (bytes === null) throw new UsageError(`${path} is a zip, and no GEDZIP that is read`);
  const file = readGedcom(bytes);
  if (file.refused) throw new UsageError(`${path} is no GEDCOM file`);
  return file;
}

function compartmentOf(
  values: Values,
  { compartments }: SituationFacts,
  nameOf: (id: string) => string,
): CompartmentFacts {
  const open = compartments.filter(({ archived, kind }) => !archived && kind !== 'privateDraft');
  const asked = values['compartment'];
  const found =
    typeof asked === 'string'
      ? open.find(({ id, kind }) => id === asked || kind === asked || nameOf(id) === asked)
      : (open.find(({ kind }) => kind === 'family') ?? open.find(({ kind }) => kind === 'common'));
  if (found) return found;
  const known = open.map(({ id, kind }) => `${kind} (${id}, « ${nameOf(id)} »)`).join(', ');
  throw new UsageError(`no compartment is called ${String(asked)}. There are: ${known}`);
}

function chosen(family: GedcomFamily, values: Values): GedcomFamily {
  const asked = values['around'];
  const [up, down] = [generations(values, 'up'), generations(values, 'down')];
  if (typeof asked !== 'string') return family;
  const id = asked.replace(/^@(.*)@$/, '$1');
  const people = family.people.filter((person) => person.id === id || same(person.name, asked));
  const [person, ...others] = people;
  if (!person) throw new UsageError(`nobody in the file is called ${asked}`);
  if (others.length > 0)
    throw new UsageError(
      `several people are called ${asked}: say which by id (${people.map((one) => one.id).join(', ')})`,
    );
  return branchAround(family, person.id, { up, down, siblings: true, partners: true });
}

function generations(values: Values, name: 'up' | 'down'): number {
  const number = Number(values[name] ?? 2);
  if (!Number.isInteger(number) || number < 0 || number > GEDCOM_LIMITS.generations)
    throw new UsageError(`--${name} is a whole number from 0 to ${GEDCOM_LIMITS.generations}`);
  return number;
}

function same(a: string, b: string): boolean {
  return a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}
