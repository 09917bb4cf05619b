import { runTypes } from './lib/types.js';

const { failed, output } = await runTypes();
process.stdout.write(output);
if (failed > 0) process.exitCode = 1;
