import { type Logger, pino } from 'pino';

/** What must never be written, wherever somebody puts it: names, words, addresses, tokens. */
const NEVER = [
  'name',
  'email',
  'title',
  'text',
  'token',
  'code_',
  'cookie',
  'url',
  'headers',
  'body',
  'search',
  'password',
  'label',
  'meaning',
];

/** Logs on standard error, as JSON lines: ids, verbs, durations. Standard output is for people. */
export function createLogger(level: string): Logger {
  const paths = NEVER.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino(
    {
      level,
      base: null,
      redact: { paths, censor: '—' },
      serializers: {
        // The message of an error may quote what somebody wrote; its kind, code and place don't.
        err: (error: Error & { code?: string }) => ({
          type: error.name,
          code: error.code,
          stack: error.stack
            ?.split('\n')
            .filter((line) => line.startsWith('    at '))
            .slice(0, 6),
        }),
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
