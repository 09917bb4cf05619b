import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Guardianship, type Holder, SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import { startOfParisDay } from '#shared/consent/parisDay.ts';
import type { Person } from '#shared/consent/person.ts';
import { requiredSigners } from '#shared/consent/requiredSigners.ts';
import type { Recipient, ScopeRow } from '#shared/consent/scopeRow.ts';
import { SECTORS } from '#shared/domain/sector.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import type { Directory } from '../consent/directory.ts';
import type { WholeConsent } from '../consent/recordWhole.ts';
import { newId } from '../http/newId.ts';
import { type ConsentFile, consentFileSchema } from './consentFile.ts';
import { UsageError } from './verb.ts';

const DAY_MS = 86_400_000;

/** Reads the file, and says in words what is wrong with it. */
export async function readConsentFile(path: string): Promise<ConsentFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} can't be read: ${error.code}`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`);
  }
  const parsed = consentFileSchema.safeParse(json);
  if (!parsed.success) throw new UsageError(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** What the file says, with its e-mails, kinds and names turned into ids of this table. */
export function resolveConsentFile(
  file: ConsentFile,
  table: {
    facts: SituationFacts;
    directory: Directory;
    guardianship: Guardianship | null;
    subjectName: string;
    collector: string;
    now: number;
  },
): WholeConsent {
  const { facts, directory, now } = table;
  const member = (email: string) => {
    const found = directory.members.find((one) => one.email === email.trim().toLowerCase());
    if (!found) throw new UsageError(`nobody at this table has this e-mail: ${email}`);
    return found;
  };
  const rows = file.rows.flatMap((row): ScopeRow[] => {
    const compartment = row.compartment === undefined ? null : compartmentOf(row.compartment, table);
    const category = compartment?.category ?? row.category;
    if (category === undefined) throw new UsageError('a row names a compartment, or a category');
    const recipients = row.recipients ?? (row.recipient === undefined ? [] : [row.recipient]);
    return recipients.map((recipient) => ({
      id: newId(),
      category,
      compartmentId: compartment?.id ?? null,
      purpose: row.purpose,
      recipient: recipientOf(recipient),
      mode: row.mode,
    }));
  });
  const guardianship = file.guardianship ?? table.guardianship ?? familyFileOf();
  const isNew = file.guardianship !== undefined || table.guardianship === null;
  const { subject } = file;
  const subjectName = subject?.name ?? (subject?.email ? member(subject.email).name : table.subjectName);
  const { gdprLegalBasis, usualAct } = file;
  const required = requiredSigners(
    {
      subject: { memberId: guardianship.subject.memberId, name: subjectName },
      rows,
      usualAct,
      gdprLegalBasis,
      guardianship,
    },
    now,
  );
  return {
    guardianship: isNew ? guardianship : null,
    draft: {
      rows,
      subjectName,
      usualAct,
      gdprLegalBasis,
      ...(file.from === undefined ? {} : { effectiveFrom: startOf(file.from) }),
      expiresAt: endOf(file.until),
      ...(file.reviewOn === undefined ? {} : { reviewDueAt: startOf(file.reviewOn) }),
      language: file.language,
      channel: file.channel,
      interpreter: file.interpreter,
    },
    informed: file.informed.map(({ who, on, how, reasonNotInformed }) => {
      const person = personOf(who);
      if (reasonNotInformed !== undefined) return { who: person, reasonNotInformed };
      if (how === undefined)
        throw new UsageError(`${who}: how they were told is missing, or reasonNotInformed`);
      return { who: person, when: on === undefined ? now : startOf(on), how };
    }),
    childHeard: file.childHeard
      ? { date: startOf(file.childHeard.on), how: file.childHeard.how, opinion: file.childHeard.opinion }
      : null,
    signatures: file.signers.map((signer) => {
      const { email, name, capacity } = signer;
      const memberId = email === undefined ? null : member(email).id;
      const found = required.signers.find(
        (one) =>
          (memberId !== null ? one.memberId === memberId : same(one.name, name ?? '')) &&
          (capacity === undefined || one.capacity === capacity),
      );
      if (!found) {
        const who = required.signers.map((one) => `${one.name} (${one.capacity})`).join(', ');
        throw new UsageError(`${email ?? name} doesn't sign this. Who does: ${who || 'nobody yet'}`);
      }
      const { answers } = signer;
      if (typeof answers !== 'string' && answers.length !== rows.length)
        throw new UsageError(`${found.name} gives ${answers.length} answers to ${rows.length} rows`);
      return {
        signerId: found.signerId,
        answers: rows.map(({ id }, index) => ({
          rowId: id,
          answer: typeof answers === 'string' ? answers : (answers[index] ?? 'later'),
        })),
        method: signer.method === 'paper' ? ('paper_scan' as const) : ('oral_recorded_by_pro' as const),
        name: name ?? found.name,
        witness: signer.witness ?? table.collector,
      };
    }),
  };

  function recipientOf(asked: NonNullable<ConsentFile['rows'][number]['recipient']>): Recipient {
    if (typeof asked !== 'string') {
      if ('email' in asked) return { memberId: member(asked.email).id };
      if ('sector' in asked) return { sector: sectorOf(asked.sector) };
      return { memberId: memberOf(asked.memberId) };
    }
    if (asked.includes('@')) return { memberId: member(asked).id };
    return facts.members.some(({ id }) => id === asked)
      ? { memberId: memberOf(asked) }
      : { sector: sectorOf(asked) };
  }

  function memberOf(id: string): string {
    if (!facts.members.some((one) => one.id === id && !one.removed))
      throw new UsageError(`no member of this table has this id: ${id}`);
    return id;
  }

  function sectorOf(name: string): (typeof SECTORS)[number] {
    const sector = SECTORS.find((one) => one === name);
    if (!sector)
      throw new UsageError(`${name} is no e-mail, no member's id and no sector (${SECTORS.join(', ')})`);
    return sector;
  }

  /** Somebody by the name or the id that the family file gives them. */
  function personOf(who: string): Person {
    const holder = guardianship.holders.find((one) => one.id === who || same(one.name, who));
    if (holder) return { id: holder.id, name: holder.name };
    if (same(who, subjectName)) return { id: SUBJECT_SIGNER_ID, name: subjectName };
    return { id: null, name: who };
  }

  /** A family file out of who signed: for a table that has none yet. */
  function familyFileOf(): Guardianship {
    const of = file.subject;
    const own = file.signers.find(({ capacity }) => capacity === 'self' || capacity === 'minor');
    const subjectEmail = of?.email ?? own?.email;
    const holders = file.signers.flatMap((signer, index): Holder[] => {
      const { capacity = 'holder' } = signer;
      if (capacity === 'self' || capacity === 'minor') return [];
      const known = signer.email === undefined ? undefined : member(signer.email);
      return [
        {
          id: `holder${String(index + 1).padStart(2, '0')}`,
          memberId: known?.id ?? null,
          name: signer.name ?? known?.name ?? '',
          capacity,
        },
      ];
    });
    const capacities = holders.map(({ capacity }) => capacity);
    const alone = holders.length === 1 && file.judgementRef !== undefined;
    return {
      subject: {
        memberId: subjectEmail === undefined ? null : member(subjectEmail).id,
        birthDate: of?.birthDate ?? null,
        discernment: of?.discernment ?? false,
        protection: 'none',
        decidesAlone: false,
      },
      authority: capacities.includes('tutor')
        ? 'guardian'
        : capacities.includes('delegate')
          ? 'delegated'
          : alone
            ? 'exclusive'
            : 'joint',
      separated: false,
      holders,
      exclusiveHolderId: alone ? (holders[0]?.id ?? null) : null,
      judgementRef: file.judgementRef ?? null,
      confidedToAse: capacities.includes('ase'),
      judgeAuthorisationRef: null,
    };
  }
}

/** A compartment by its id, its kind or its name. */
function compartmentOf(asked: string, { facts, directory }: { facts: SituationFacts; directory: Directory }) {
  const open = facts.compartments.filter(({ kind }) => kind !== 'privateDraft');
  const found =
    open.find(({ id }) => id === asked) ??
    open.find(({ kind }) => kind === asked) ??
    open.find(({ id }) => same(directory.compartmentName(id), asked));
  if (!found) {
    const known = open.map(({ id, kind }) => `${kind} (${id}, « ${directory.compartmentName(id)} »)`);
    throw new UsageError(`no compartment is called ${asked}. There are: ${known.join(', ')}`);
  }
  return found;
}

/** The first moment of a day, in Paris. */
function startOf(day: string | number): number {
  return momentOf(day, 0);
}

/** The end of a day, in Paris: what is shared « until 30 June » is shared on 30 June. */
function endOf(day: string | number): number {
  return momentOf(day, DAY_MS);
}

function momentOf(day: string | number, after: number): number {
  if (typeof day === 'number') return day;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) {
    const moment = Date.parse(day);
    if (Number.isNaN(moment)) throw new UsageError(`${day} is no date: write 2027-06-30`);
    return moment;
  }
  const [year = 0, month = 0, of = 0] = parts.slice(1).map(Number);
  return startOfParisDay({ year, month, day: after === 0 ? of : of + 1 });
}

function same(a: string, b: string): boolean {
  return a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}
