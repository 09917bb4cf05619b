import { parseArgs } from 'node:util';
import type { Env } from '../env.ts';
import { openContext } from './context.ts';
import { UsageError, type Values } from './verb.ts';
import { VERBS } from './verbs.ts';

export interface Printed {
  /** 0 done, 1 failed or found wrong, 2 called wrongly */
  code: number;
  stdout: string;
  stderr: string;
}

const HELP = `npm run admin -- <verb> [options]
  works on DATA_DIR (or DATABASE_URL), whether the server runs or not; each verb has --help and --json

${VERBS.map((verb) => `  ${verb.name.padEnd(16)} ${verb.summary}`).join('\n')}`;

/** One call of the command line. Throws only for what nobody expected. */
export async function runAdmin(args: readonly string[], readEnv: () => Env): Promise<Printed> {
  try {
    return await run(args, readEnv);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const wrongCall =
      error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
    if (!wrongCall) throw error;
    return { code: 2, stdout: '', stderr: (error as Error).message };
  }
}

async function run([name, ...rest]: readonly string[], readEnv: () => Env): Promise<Printed> {
  const verb = VERBS.find((one) => one.name === name);
  if (!verb) {
    if (name === undefined || name === '--help' || name === 'help') return done(HELP);
    throw new UsageError(`no verb called ${name}\n\n${HELP}`);
  }
  const parsed = parseArgs({
    args: rest,
    options: { ...verb.options, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const values = parsed.values as Values;
  if (values['help']) return done(`${verb.help}\n\n${verb.summary}`);
  const env = readEnv();
  await verb.before?.(env, values);
  const context = await openContext(env);
  try {
    const { json, lines } = await verb.run(context, values);
    const wrong = (json as { ok?: boolean }).ok === false;
    const stdout = values['json'] ? JSON.stringify(json) : lines.join('\n');
    return { code: wrong ? 1 : 0, stdout, stderr: '' };
  } finally {
    await context.close();
  }
}

function done(stdout: string): Printed {
  return { code: 0, stdout, stderr: '' };
}
