import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { makeLink } from '../auth/links.ts';
import type { Sessions } from '../auth/sessions.ts';
import { loadDirectory } from '../consent/directory.ts';
import { knownConsent } from '../consent/knownConsent.ts';
import type { Store } from '../db/connect.ts';
import type { Ledger } from '../ledger/createLedger.ts';

export interface SeededSituation {
  id: string;
  name: string;
  compartments: { id: string; kind: string; name: string; board: string; notes: string[] }[];
  /** e-mails */
  members: string[];
}

export interface SeededConsent {
  id: string;
  /** the first compartment it is about; null: a whole category */
  compartment: string | null;
  /** e-mails of those whom it opens something to; of those it would, while it opens nothing */
  recipients: string[];
  status: string;
}

export interface SeededAccount {
  email: string;
  name: string;
  sector: Sector;
  role: Role;
  signInUrl: string;
  /** `name=value`, ready to send, when sessions were asked for */
  cookie?: string;
}

/** What scripts need of seeded situations: ids, documents, a fresh sign-in link for each account. */
export async function describeSeed(deps: {
  store: Store;
  sessions: Sessions | null;
  publicUrl: string;
  situationIds: readonly string[];
  now: number;
  ledger: Pick<Ledger, 'read'>;
}): Promise<{ situations: SeededSituation[]; accounts: SeededAccount[]; consents: SeededConsent[] }> {
  const { db } = deps.store;
  const situations: SeededSituation[] = [];
  const accounts = new Map<string, SeededAccount>();
  for (const situationId of deps.situationIds) {
    const { id, name } = await db
      .selectFrom('situations')
      .select(['id', 'name'])
      .where('id', '=', situationId)
      .executeTakeFirstOrThrow();
    const members = await db
      .selectFrom('members')
      .innerJoin('accounts', 'accounts.id', 'members.account_id')
      .select(['accounts.id', 'accounts.email', 'accounts.name', 'sector', 'role'])
      .where('situation_id', '=', situationId)
      .where('removed_at', 'is', null)
      .orderBy('members.created_at')
      .execute();
    situations.push({
      id,
      name,
      compartments: await compartmentsOf(deps.store, situationId),
      members: members.map((member) => member.email),
    });
    for (const { id: accountId, ...member } of members) {
      if (accounts.has(accountId)) continue;
      const { url } = await makeLink(db, deps.publicUrl, {
        // A day rather than an hour: a demonstration is shown around.
        kind: 'handOver',
        accountId,
        memberId: null,
        mailed: false,
        accountExisted: true,
        createdBy: null,
        now: deps.now,
      });
      const account: SeededAccount = { ...member, signInUrl: url };
      if (deps.sessions) {
        const { setCookie } = await deps.sessions.open(accountId, new Headers(), { method: 'admin' });
        account.cookie = setCookie.split(';')[0] ?? '';
      }
      accounts.set(accountId, account);
    }
  }
  const consents: SeededConsent[] = [];
  for (const situationId of deps.situationIds) consents.push(...(await consentsOf(deps, situationId)));
  return { situations, accounts: [...accounts.values()], consents };
}

async function compartmentsOf({ db }: Store, situationId: string): Promise<SeededSituation['compartments']> {
  const rows = await db
    .selectFrom('compartments')
    .select(['id', 'kind', 'name'])
    .where('situation_id', '=', situationId)
    .where('kind', '!=', 'privateDraft')
    .orderBy('position')
    .execute();
  const notes = await db
    .selectFrom('notes')
    .innerJoin('compartments', 'compartments.id', 'notes.compartment_id')
    .select(['notes.id', 'compartment_id'])
    .where('situation_id', '=', situationId)
    .orderBy('notes.created_at')
    .execute();
  return rows.map((row) => ({
    ...row,
    board: documentName({ kind: 'board', id: row.id }),
    notes: notes
      .filter((note) => note.compartment_id === row.id)
      .map((note) => documentName({ kind: 'note', id: note.id })),
  }));
}

async function consentsOf(
  { store, ledger, now }: { store: Store; ledger: Pick<Ledger, 'read'>; now: number },
  situationId: string,
): Promise<SeededConsent[]> {
  const directory = await loadDirectory(store.db, situationId);
  const entries = await ledger.read(store.db, { situationId });
  const records = Map.groupBy(entries, ({ recordId }) => recordId);
  return [...records.values()].flatMap((ofRecord): SeededConsent[] => {
    const known = knownConsent(ofRecord, now);
    if (!known) return [];
    const { rows, status } = known.state;
    const open = rows.filter(({ state }) => state === 'accepted');
    const shown = open.length > 0 ? open : rows;
    const recipients = shown.flatMap(({ row: { recipient } }) =>
      directory.members
        .filter((member) =>
          'memberId' in recipient ? member.id === recipient.memberId : member.sector === recipient.sector,
        )
        .map(({ email }) => email),
    );
    const compartment = shown[0]?.row.compartmentId ?? null;
    return [{ id: known.id, compartment, recipients: [...new Set(recipients)], status }];
  });
}
