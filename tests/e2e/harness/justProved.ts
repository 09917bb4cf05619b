import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Maillage } from './maillage.ts';

/** As if everybody had shown a moment ago who they are: a link that was handed over shows it of nobody. */
export function justProved(maillage: Maillage): void {
  const db = new DatabaseSync(join(maillage.dataDir, 'maillage.sqlite'));
  db.prepare('update session_facts set proved_at = ?').run(Date.now());
  db.close();
}
