import { crashPart } from './lib/parts.js';
import { runParts } from './lib/runParts.js';

process.exitCode = await runParts([crashPart(Number(process.argv[2] ?? 100))]);
