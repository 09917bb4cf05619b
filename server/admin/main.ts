import { readEnv } from '../env.ts';
import { runAdmin } from './runAdmin.ts';

const { code, stdout, stderr } = await runAdmin(process.argv.slice(2), readEnv);
if (stdout !== '') console.log(stdout);
if (stderr !== '') console.error(stderr);
process.exitCode = code;
