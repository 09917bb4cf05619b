import { createLogger } from '../http/logger.ts';
import { createRetention } from '../retention/createRetention.ts';
import { erasureOf } from './erasureOf.ts';
import type { Verb } from './verb.ts';

export const retention: Verb = {
  name: 'retention',
  summary: 'warn about, archive or anonymise what has been kept for long enough; a server does it by itself',
  help: `retention [--dry-run] [--json]
  --dry-run   only say what is due
  How long: RETENTION_MONTHS, RETENTION_THEN, ARCHIVE_MONTHS`,
  options: { 'dry-run': { type: 'boolean' } },
  async run(context, values) {
    const { store, book, ledger, env, publicUrl } = context;
    const { plan, run } = createRetention({
      store,
      book,
      ledger,
      erasure: erasureOf(context),
      policy: env.retention,
      sendsMail: env.smtpUrl !== null,
      publicUrl: () => publicUrl,
      log: createLogger('error'),
      now: Date.now,
    });
    const dryRun = values['dry-run'] === true;
    const steps = await (dryRun ? plan() : run());
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    return {
      json: { dryRun, policy: env.retention, situations: steps },
      lines: [
        ...steps.map(
          ({ situationId, due, lastContactAt, endsAt }) =>
            `${situationId}: ${due} (last contact ${day(lastContactAt)}, active until ${day(endsAt)})`,
        ),
        `${steps.length} due${dryRun ? ', nothing done' : ''}`,
      ],
    };
  },
};
