import { parseArgs } from 'node:util';
import { readEnv } from '../env.ts';
import { closeAccount } from './closeAccount.ts';
import { openContext } from './context.ts';
import { createAccount } from './createAccount.ts';
import { seedDemo } from './seedDemo.ts';
import { signInLink } from './signInLink.ts';
import { UsageError, type Verb } from './verb.ts';
import { verifyLedger } from './verifyLedger.ts';

const VERBS: readonly Verb[] = [signInLink, createAccount, closeAccount, seedDemo, verifyLedger];

const HELP = `npm run admin -- <verb> [options]
  works on DATA_DIR (or DATABASE_URL), whether the server runs or not; each verb has --help and --json

${VERBS.map((verb) => `  ${verb.name.padEnd(16)} ${verb.summary}`).join('\n')}`;

/** @returns the exit code: 0 done, 1 failed or found wrong, 2 called wrongly */
async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const verb = VERBS.find((one) => one.name === name);
  if (!verb) {
    const asked = name === undefined || name === '--help' || name === 'help';
    if (asked) console.log(HELP);
    else console.error(`no verb called ${name}\n\n${HELP}`);
    return asked ? 0 : 2;
  }
  const { values } = parseArgs({
    args: rest,
    options: { ...verb.options, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values['help']) {
    console.log(`${verb.help}\n\n${verb.summary}`);
    return 0;
  }
  const context = await openContext(readEnv());
  try {
    const { json, lines } = await verb.run(context, values as Record<string, string | boolean | undefined>);
    console.log(values['json'] ? JSON.stringify(json) : lines.join('\n'));
    return (json as { ok?: boolean }).ok === false ? 1 : 0;
  } finally {
    await context.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const wrongCall =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(wrongCall ? (error as Error).message : error);
  process.exitCode = wrongCall ? 2 : 1;
}
