import type { Answer } from '#shared/consent/events.ts';
import { SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import type { LawBasis } from '#shared/consent/lawBasis.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { consentCalls } from '#shared/protocol/http/consent.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { familyInvitationCalls } from '#shared/protocol/http/familyInvitation.ts';
import { lawBasisCalls } from '#shared/protocol/http/lawBases.ts';
import { comesTo } from './comesTo.ts';
import type { House } from './house.ts';
import { synced } from './opening.ts';
import type { ToldRecord } from './oracle.ts';
import type { Person } from './person.ts';
import type { Stage } from './stage.ts';

/** What is asked: this compartment, for them. */
export interface Wish {
  compartment: string;
  to: { person: string } | { sector: Sector };
}

const BIRTH_DATE = '2015-03-01';
const MOTHER_ID = 'holder-mother';

/** The mother alone holds authority over an eleven-year-old; `discerning`: who has to be heard, and may oppose. */
export async function familyFile(stage: Stage, discerning: boolean): Promise<void> {
  const { situationId, facilitator } = stage;
  const asked = performance.now();
  await facilitator.browser.must(consentCalls.setGuardianship, {
    params: { situationId },
    body: {
      subject: {
        memberId: called(stage, 'child').memberId,
        birthDate: BIRTH_DATE,
        discernment: discerning,
        protection: 'none',
        decidesAlone: false,
      },
      authority: 'exclusive',
      separated: false,
      holders: [
        {
          id: MOTHER_ID,
          memberId: called(stage, 'mother').memberId,
          name: called(stage, 'mother').name,
          capacity: 'mother',
        },
      ],
      exclusiveHolderId: MOTHER_ID,
      judgementRef: 'Un jugement fictif',
      confidedToAse: false,
      judgeAuthorisationRef: null,
    },
  });
  stage.told.discerning = discerning;
  stage.timeline.changed(stage.told, asked, performance.now());
}

/** Prepares a consent and hears the child where they must be heard; null where the server says no. */
export async function draft(stage: Stage, wishes: readonly Wish[], expiresAt: number): Promise<Draft | null> {
  const { situationId, facilitator, told } = stage;
  const own = wishes.every(({ compartment }) => told.compartments[compartment]?.category === 'childPrivate');
  const signer = own ? 'child' : 'mother';
  const members = wishes.map(({ to }) => ('person' in to ? called(stage, to.person).memberId : null));
  for (const { compartment } of wishes) learn(stage, compartment, ['mother', 'child', 'facilitator']);
  const { status, body } = await facilitator.ask(consentCalls.draft, {
    params: { situationId },
    body: {
      rows: wishes.map(({ compartment, to }, at) => ({
        category: told.compartments[compartment]?.category,
        compartmentId: compartment,
        purpose: 'networkMeeting',
        recipient: 'person' in to ? { memberId: members[at] } : to,
        mode: 'board',
      })),
      expiresAt,
    },
  });
  if (status >= 300) return null;
  const view = body as ConsentView;
  if (view.missing.some(({ what }) => what === 'hearChild'))
    await facilitator.ask(consentCalls.hearChild, {
      params: { consentId: view.id },
      body: { date: Date.now(), how: 'de vive voix', opinion: 'Bien.' },
    });
  return { id: view.id, rows: view.rows.map(({ id }) => id), wishes, members, signer, expiresAt };
}

export interface Draft {
  id: string;
  rows: string[];
  wishes: readonly Wish[];
  /** who each row named then; null of a sector */
  members: readonly (string | null)[];
  signer: string;
  expiresAt: number;
}

/** The one who answers signs, row by row; the judge is told of it. @returns whether the server took it */
export async function sign(stage: Stage, consent: Draft, answers: readonly Answer[]): Promise<boolean> {
  const signer = called(stage, consent.signer);
  const { status, body } = await signer.ask(consentCalls.read, { params: { consentId: consent.id } });
  if (status >= 300) return false;
  const [text] = (body as ConsentView).texts;
  if (!text) return false;
  consent.wishes.forEach(({ compartment, to }, at) => {
    if (answers[at] === 'yes') learn(stage, compartment, recipientsOf(stage, to));
  });
  return stage.change({
    what: `${consent.signer} signs: ${sayWishes(stage, consent, answers)}`,
    ask: () =>
      signer.ask(consentCalls.sign, {
        params: { consentId: consent.id },
        body: {
          answers: consent.rows.map((rowId, at) => ({ rowId, answer: answers[at] ?? 'later' })),
          textSha256: text.sha256,
          language: text.language,
          variant: text.variant,
          name: signer.name,
          strokes: null,
          passkey: null,
        },
      }),
    then: (told) => {
      consent.rows.forEach((row, at) => {
        const answer = answers[at];
        // A child who can't yet understand is let sign, and their yes opens nothing (CO24, CO28); a no closes.
        if (answer === 'yes' && (consent.signer !== 'child' || told.discerning))
          say(stage, consent, row, 'yes');
        if (answer === 'no') say(stage, consent, row, 'no');
      });
    },
  });
}

/** Takes rows back: by the one who signed, or by a professional on their word. */
export async function withdraw(
  stage: Stage,
  consent: Draft,
  rows: readonly string[],
  how: 'self' | 'phone' = 'self',
): Promise<boolean> {
  const by = how === 'self' ? called(stage, consent.signer) : stage.facilitator;
  return stage.change({
    what: `${by.key} takes back ${rows.length} of ${consent.rows.length} rows (${how})`,
    ask: () =>
      by.ask(consentCalls.withdraw, {
        params: { consentId: consent.id },
        body: {
          rowIds: [...rows],
          channel: how,
          ...(how === 'phone'
            ? { onWordOf: consent.signer === 'child' ? SUBJECT_SIGNER_ID : MOTHER_ID }
            : {}),
        },
      }),
    then: () => {
      for (const row of rows) takeBack(stage, consent, row);
    },
  });
}

/** The same from the command line, on the running server's store. */
export async function withdrawByCommand(stage: Stage, at: House, consent: Draft): Promise<boolean> {
  return stage.change({
    what: 'the command line takes a consent back',
    ask: async () => {
      await at.admin('consent-withdraw', '--consent', consent.id);
      return { status: 200 };
    },
    then: () => {
      for (const row of consent.rows) takeBack(stage, consent, row);
    },
  });
}

export async function oppose(stage: Stage, consent: Draft, row: string): Promise<boolean> {
  return stage.change({
    what: 'the child says no to a row',
    ask: () =>
      called(stage, 'child').ask(consentCalls.oppose, {
        params: { consentId: consent.id },
        body: { rowIds: [row] },
      }),
    then: () => say(stage, consent, row, 'childSaysNo'),
  });
}

/** A sharing by law. @returns its id, or null where the server says no */
export async function recordLaw(stage: Stage, record: LawBasis, places: string[]): Promise<string | null> {
  const { situationId, facilitator, people } = stage;
  let id: string | null = null;
  const recipients = [...people.values()].filter(({ memberId }) =>
    record.recipientMemberIds.includes(memberId),
  );
  for (const place of places) learn(stage, place, ['mother', 'child', ...recipients.map(({ key }) => key)]);
  await stage.change({
    what: `by ${record.kind}: ${recipients.map(({ key }) => key).join(', ')}`,
    ask: async () => {
      const answer = await facilitator.ask(lawBasisCalls.record, {
        params: { situationId },
        body: { record },
      });
      if (answer.status < 300) id = (answer.body as { lawBasis: { id: string } }).lawBasis.id;
      return answer;
    },
    then: (told) => {
      for (const { key } of recipients)
        told.said.push({
          ...{ record: String(id), row: key, kind: record.kind, says: 'yes', compartments: places },
          ...{ about: { person: key }, from: record.from, until: record.until, order: told.breaths },
        });
    },
  });
  return id;
}

export async function endLaw(stage: Stage, id: string): Promise<boolean> {
  return stage.change({
    what: 'a sharing by law ends',
    ask: () => stage.facilitator.ask(lawBasisCalls.end, { params: { lawBasisId: id }, body: {} }),
    then: (told) => {
      told.said = told.said.filter(({ record }) => record !== id);
    },
  });
}

/** The family invites everybody, by a note that a holder and a professional sign; a holder alone invites anew. */
export async function invite(stage: Stage): Promise<boolean> {
  const { situationId } = stage;
  const common = stage.compartments.get('common') ?? '';
  const mother = called(stage, 'mother');
  const note = await stage.addNote(common, mother);
  if (note === null) return false;
  const line = await synced(await mother.open(note.document));
  line.edit((doc) =>
    writeNote(noteContent(doc), [{ is: 'paragraph', inline: [plainText('Venez parler avec nous.')] }]),
  );
  await comesTo(line, ({ pending }) => pending === 0);
  line.close();
  const signs = async (who: Person) => {
    const params = { situationId, noteId: note.id };
    const { body } = await who.ask(familyInvitationCalls.preview, { params });
    const { sha256 } = (body ?? {}) as { sha256?: string };
    return who.ask(familyInvitationCalls.sign, {
      params: { situationId },
      body: { noteId: note.id, textSha256: sha256, name: who.name, strokes: null },
    });
  };
  return stage.change({
    what: 'the family invites',
    async ask() {
      if (stage.told.invitation !== 'withdrawn') await signs(stage.facilitator);
      return signs(mother);
    },
    then: (told) => {
      told.invitation = 'standing';
    },
  });
}

export async function takeInvitationBack(stage: Stage): Promise<boolean> {
  const { situationId } = stage;
  return stage.change({
    what: 'the family takes its invitation back',
    ask: () =>
      called(stage, 'mother').ask(familyInvitationCalls.withdraw, { params: { situationId }, body: {} }),
    then: (told) => {
      told.invitation = 'withdrawn';
    },
  });
}

export function called(stage: Stage, key: string): Person {
  const found = stage.people.get(key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return found;
}

/**
 * What taking back says depends on what it takes back. A row that waits, « later » among them, said nothing, and goes on
 * saying nothing: whoever is at home there by default stays, or asking and taking back would shut anybody out (CO66). A
 * child's no goes on; and twice is once: what somebody agreed to in between isn't taken back by the second (CN41).
 */
function takeBack(stage: Stage, consent: Draft, row: string): void {
  const before = stage.told.said.find((one) => one.record === consent.id && one.row === row);
  if (before?.says === 'yes' || before?.says === 'no') say(stage, consent, row, 'noLonger');
}

/**
 * What was said last about a row stands in place of what was said before. It goes on naming who it named: somebody who left
 * and came back as another account was never spoken of (`bringBack`).
 */
function say({ told, people }: Stage, consent: Draft, row: string, says: ToldRecord['says']): void {
  const { said } = told;
  const index = consent.rows.indexOf(row);
  const wish = consent.wishes[index];
  if (!wish) return;
  const { to } = wish;
  const isGone = 'person' in to && people.get(to.person)?.memberId !== consent.members[index];
  const about = isGone ? { person: `former ${to.person}` } : to;
  const before = said.findIndex((one) => one.record === consent.id && one.row === row);
  if (before >= 0) said.splice(before, 1);
  said.push({
    ...{ record: consent.id, row, kind: 'consent', says, compartments: [wish.compartment], about },
    ...{ from: 0, until: says === 'yes' ? consent.expiresAt : null, order: told.breaths },
  });
}

/** From now on these know that there is such a compartment, whatever becomes of their access. */
export function learn(stage: Stage, compartment: string, people: readonly string[]): void {
  stage.told.compartments[compartment]?.knownTo.push(
    ...people.filter((key) => !stage.told.compartments[compartment]?.knownTo.includes(key)),
  );
  stage.timeline.changed(stage.told, performance.now(), performance.now());
}

function recipientsOf(stage: Stage, to: Wish['to']): string[] {
  if ('person' in to) return [to.person];
  return Object.entries(stage.told.people).flatMap(([key, { sector }]) =>
    sector === to.sector ? [key] : [],
  );
}

function sayWishes(stage: Stage, { wishes }: Draft, answers: readonly Answer[]): string {
  const nameOf = (id: string) => [...stage.compartments].find(([, one]) => one === id)?.[0] ?? id;
  return wishes
    .map(({ compartment, to }, at) => `${answers[at]} to ${nameOf(compartment)} for ${Object.values(to)[0]}`)
    .join(', ');
}
