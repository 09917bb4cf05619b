import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.ts';
import { addressOrNone } from '../../people/noAddress.ts';
import { readingsOf } from '../../readings/readingsOf.ts';
import type { DataCopy } from './copyModel.ts';

type Db = Kysely<Database>;

export async function accountPart(db: Db, accountId: string): Promise<DataCopy['account']> {
  const account = await db
    .selectFrom('accounts')
    .select(['name', 'email', 'created_at'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['name', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  const providers = await db
    .selectFrom('credentials')
    .select('provider_id')
    .where('account_id', '=', accountId)
    .execute();
  const sessions = await db
    .selectFrom('sign_in_sessions')
    .innerJoin('session_facts', 'session_facts.session_id', 'sign_in_sessions.id')
    .select(['browser', 'system', 'seen_at'])
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .execute();
  return {
    name: account.name,
    email: addressOrNone(account.email),
    createdAt: new Date(account.created_at).getTime(),
    passkeys: passkeys.map(({ name, created_at, last_used_at }) => ({
      name,
      createdAt: created_at,
      lastUsedAt: last_used_at,
    })),
    providers: providers.map(({ provider_id }) => provider_id),
    sessions: sessions.map(({ browser, system, seen_at }) => ({ browser, system, seenAt: seen_at })),
  };
}

export async function placePart(db: Db, memberId: string): Promise<DataCopy['place']> {
  const row = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['accounts.name', 'function', 'organization', 'sector', 'role'])
    .select(['family_place', 'profession', 'members.created_at', 'joined_at'])
    .where('members.id', '=', memberId)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    function: row.function,
    organization: row.organization,
    sector: row.sector,
    role: row.role,
    familyPlace: row.family_place,
    profession: row.profession,
    invitedAt: row.created_at,
    joinedAt: row.joined_at,
  };
}

export async function charterPart(db: Db, memberId: string): Promise<DataCopy['charters']> {
  const rows = await db
    .selectFrom('charter_acceptances')
    .innerJoin('charter_versions', 'charter_versions.id', 'charter_acceptances.version_id')
    .select(['version', 'text', 'at', 'how'])
    .where('member_id', '=', memberId)
    .orderBy('version')
    .execute();
  return rows.map(({ version, text, at, how }) => ({
    version,
    lines: JSON.parse(text) as string[],
    acceptedAt: at,
    how,
  }));
}

/** Who opened what, as far as this person may know it: every page of what their screen shows page by page. */
export async function readingsPart(
  db: Db,
  ask: Omit<Parameters<typeof readingsOf>[1], 'before'>,
): Promise<DataCopy['readings']> {
  const all: DataCopy['readings'] = [];
  let before: string | null = null;
  let more = true;
  while (more) {
    const page: Awaited<ReturnType<typeof readingsOf>> = await readingsOf(db, { ...ask, before });
    all.push(...page.readings.map(({ memberId: _member, noteId: _note, ...reading }) => reading));
    before = page.readings.at(-1)?.day ?? null;
    more = page.more && before !== null;
  }
  return all;
}

/** What I did here, as the log of acts has it. */
export async function actsPart(
  db: Db,
  { situationId, accountId }: { situationId: string; accountId: string },
): Promise<DataCopy['acts']> {
  return await db
    .selectFrom('audit')
    .select(['at', 'verb', 'resource'])
    .where('situation_id', '=', situationId)
    .where('account_id', '=', accountId)
    .orderBy('seq')
    .execute();
}

/** What I took along. What isn't open to me any more goes without its name: it may have got another since. RI10. */
export async function exportsPart(
  db: Db,
  {
    situationId,
    accountId,
    openIds,
  }: { situationId: string; accountId: string; openIds: ReadonlySet<string> },
): Promise<DataCopy['exports']> {
  const rows = await db
    .selectFrom('exports')
    .innerJoin('compartments', 'compartments.id', 'exports.compartment_id')
    .select(['exports.at', 'exports.kind', 'compartments.id', 'compartments.name'])
    .where('exports.situation_id', '=', situationId)
    .where('exports.account_id', '=', accountId)
    .orderBy('exports.at')
    .execute();
  return rows.map(({ at, kind, id, name }) => ({ at, kind, compartment: openIds.has(id) ? name : null }));
}
