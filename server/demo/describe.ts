import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { makeLink } from '../auth/links.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Store } from '../db/connect.ts';

export interface SeededSituation {
  id: string;
  name: string;
  compartments: { id: string; kind: string; name: string; board: string; notes: string[] }[];
  /** e-mails */
  members: string[];
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
}): Promise<{ situations: SeededSituation[]; accounts: SeededAccount[] }> {
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
  return { situations, accounts: [...accounts.values()] };
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
