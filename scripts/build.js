import { buildClient } from './lib/clientBuild.js';

await buildClient({ force: process.argv.includes('--force') });
