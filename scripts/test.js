import { allParts } from './lib/parts.js';
import { runParts } from './lib/runParts.js';

process.exitCode = await runParts(allParts(), { requireAll: process.env.MAILLAGE_REQUIRE_ALL === '1' });
