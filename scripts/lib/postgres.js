import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canApt } from './apt.js';
import { say } from './say.js';

/**
 * The folder with PostgreSQL's own programs (initdb, postgres): Debian keeps them off the PATH.
 * @returns {string | null}
 */
export function findPostgres(env = process.env) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(env.PATH ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

/** Without PostgreSQL the same code is tested on SQLite only, and `npm test` says so loudly. */
export async function installPostgres() {
  if (findPostgres() !== null) return;
  if (canApt()) await aptInstall(['postgresql']);
  if (findPostgres() === null) {
    say(
      'PostgreSQL is not here and could not be installed: what needs it will be SKIPPED and counted as such.',
    );
  }
}
