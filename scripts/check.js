import { checkParts } from './lib/parts.js';
import { runParts } from './lib/runParts.js';

process.exitCode = await runParts(checkParts());
