import { existsSync } from 'node:fs';
import { run } from './run.js';
import { say } from './say.js';

let updated = false;

/** Whether Debian packages can be installed here without asking anybody: root, on Debian or a child of it. */
export function canApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages; the list of packages is refreshed first, once. */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing ${packages.join(', ')} (Debian)…`);
  if (!updated) {
    await run('apt-get', ['update', '-qq'], { env });
    updated = true;
  }
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
  });
  if (code !== 0) say(`apt-get could not install ${packages.join(', ')}.`);
}
