// Runs before `npm start`, `npm test` and the others, with whatever Node (20.19 or newer) the machine has:
// plain JavaScript, no package, so that a fresh clone needs nothing else.
import { installBrowser } from './lib/browser.js';
import { buildClient } from './lib/clientBuild.js';
import { installDependencies } from './lib/dependencies.js';
import { installPostgres } from './lib/postgres.js';
import { runtimeProblem, setupNodeProblem } from './lib/runtime.js';
import { say } from './lib/say.js';

function refuseOn(problem) {
  if (problem !== null) throw new Error(problem);
}

async function prepare(purpose) {
  refuseOn(setupNodeProblem());
  await installDependencies();
  refuseOn(runtimeProblem());
  if (purpose === 'start') await buildClient();
  if (purpose === 'test') {
    await installBrowser();
    await installPostgres();
  }
}

try {
  await prepare(process.argv[2] ?? 'start');
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
