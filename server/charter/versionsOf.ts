import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

export interface CharterVersion {
  id: string;
  version: number;
  language: 'fr' | 'en';
  lines: string[];
  /** an account */
  createdBy: string;
  createdAt: number;
}

/** The versions of a situation's rules, newest first: the first is in force. */
export async function versionsOf(db: Kysely<Database>, situationId: string): Promise<CharterVersion[]> {
  const rows = await db
    .selectFrom('charter_versions')
    .selectAll()
    .where('situation_id', '=', situationId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    language: row.language,
    lines: JSON.parse(row.text) as string[],
    createdBy: row.created_by,
    createdAt: row.created_at,
  }));
}
