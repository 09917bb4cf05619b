import { trustPart } from './lib/parts.js';
import { runParts } from './lib/runParts.js';

/** `npm run test:trust [-- --mutants]`: the long version; with `--mutants`, only the gate with each check taken away. */
const only = process.argv.includes('--mutants') ? 'tests/trust/mutants.test.ts' : null;
process.exitCode = await runParts([trustPart('long', only)]);
