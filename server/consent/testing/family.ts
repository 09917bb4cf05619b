import { firstFacilitator, type Seat, type TestTable, testTable } from '#server/testing/table.ts';
import type { TestServer } from '#server/testing/testServer.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';

const DAY_MS = 86_400_000;

/** A mother, a father, their daughter of eleven, her teacher, a doctor, somebody of the ASE. */
export interface Family {
  server: TestServer;
  table: TestTable;
  facilitator: Visitor;
  mother: Seat;
  father: Seat;
  child: Seat;
  teacher: Seat;
  doctor: Seat;
  ase: Seat;
  /** the care compartment, meant for the family and health */
  care: string;
}

/** Seats them, and writes the family file. */
export async function seatFamily(server: TestServer, { childSigns = false } = {}): Promise<Family> {
  const facilitator = await firstFacilitator(server);
  const table = await testTable(server, facilitator);
  const mother = await table.seat({ name: 'Nadia Martin', sector: 'family' });
  const father = await table.seat({ name: 'Paul Martin', sector: 'family' });
  const child = await table.seat({ name: 'Léa Martin', sector: 'family', familyPlace: 'child' });
  const teacher = await table.seat({ name: 'M. Roux', sector: 'school' });
  const doctor = await table.seat({ name: 'Dr Vial', sector: 'health' });
  const ase = await table.seat({ name: 'Mme Vidal', sector: 'childProtection' });
  const { id: care } = await table.compartment('care');
  await facilitator.must(api.consents.setGuardianship, {
    params: { situationId: table.situationId },
    body: guardianship({ mother, father, child }, { discernment: childSigns }),
  });
  return { server, table, facilitator, mother, father, child, teacher, doctor, ase, care };
}

export const MOTHER = 'holderMother';
export const FATHER = 'holderFather';

export function guardianship(
  { mother, father, child }: { mother: Seat; father: Seat; child: Seat },
  { discernment = false } = {},
) {
  return {
    subject: {
      memberId: child.memberId,
      birthDate: new Date(Date.now() - 11.5 * 365.25 * DAY_MS).toISOString().slice(0, 10),
      discernment,
      protection: 'none' as const,
      decidesAlone: false,
    },
    authority: 'joint' as const,
    separated: true,
    holders: [
      { id: MOTHER, memberId: mother.memberId, name: 'Nadia Martin', capacity: 'mother' as const },
      { id: FATHER, memberId: father.memberId, name: 'Paul Martin', capacity: 'father' as const },
    ],
    exclusiveHolderId: null,
    judgementRef: null,
    confidedToAse: false,
    judgeAuthorisationRef: null,
  };
}

/** The doctor asks that the teacher, and whoever else is named, may read the care compartment for a month. */
export async function draftFor(
  { table, doctor, care }: Family,
  recipients: readonly Seat[],
  more: { by?: Visitor; usualAct?: boolean; expiresAt?: number; effectiveFrom?: number } = {},
): Promise<ConsentView> {
  const { by = doctor.browser, expiresAt = Date.now() + 30 * DAY_MS, ...rest } = more;
  return await by.must(api.consents.draft, {
    params: { situationId: table.situationId },
    body: {
      rows: recipients.map(({ memberId }) => ({
        category: 'health' as const,
        compartmentId: care,
        purpose: 'schooling' as const,
        recipient: { memberId },
        mode: 'board' as const,
      })),
      expiresAt,
      ...rest,
    },
  });
}

/** What somebody sends to sign, answering the same to every row unless each is said. */
export function answers(
  { rows, texts }: Pick<ConsentView, 'rows' | 'texts'>,
  said: 'yes' | 'no' | 'later' | readonly ('yes' | 'no' | 'later')[] = 'yes',
) {
  const text = texts[0];
  if (!text) throw new Error('no text is shown');
  return {
    answers: rows.map(({ id }, index) => ({
      rowId: id,
      answer: typeof said === 'string' ? said : (said[index] ?? 'later'),
    })),
    textSha256: text.sha256,
    language: text.language,
    variant: text.variant,
    name: 'Nadia Martin',
    strokes: null,
    passkey: null,
  };
}

/** Both parents say yes to every row. */
export async function signedByBoth({ mother, father }: Family, consent: ConsentView): Promise<ConsentView> {
  const params = { consentId: consent.id };
  await mother.browser.must(api.consents.sign, { params, body: answers(consent) });
  return (await father.browser.must(api.consents.sign, { params, body: answers(consent) })).consent;
}

/** Whether somebody's page lists the compartment as open. */
export async function sees({ table }: Family, { browser }: Seat, compartmentId: string): Promise<boolean> {
  const { compartments } = await table.view(browser);
  return compartments.some(({ id, access }) => id === compartmentId && access !== 'none');
}
