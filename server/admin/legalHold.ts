import { legalHolds } from '../erasure/legalHolds.ts';
import { required, UsageError, type Verb } from './verb.ts';

export const legalHold: Verb = {
  name: 'legal-hold',
  summary: 'keep a situation from being erased, for a court or an inquiry; or lift that',
  help: `legal-hold --situation ID --reference R [--json]
legal-hold --situation ID --lift [--reason R] [--json]
  --reference R   a number or date of the request, never a story
  --reason R      the number or date of what ended it
  --lift          all holds of the situation`,
  options: {
    situation: { type: 'string' },
    reference: { type: 'string' },
    lift: { type: 'boolean' },
    reason: { type: 'string' },
  },
  async run({ store, now }, values) {
    const { db, engine } = store;
    const situationId = required(values, 'situation');
    const situation = await db
      .selectFrom('situations')
      .select('id')
      .where('id', '=', situationId)
      .executeTakeFirst();
    if (!situation) throw new UsageError(`no such situation: ${situationId}`);
    const by = { accountId: null, now };
    if (values['lift'] !== true) {
      const reference = required(values, 'reference');
      await db.transaction().execute((trx) => legalHolds.set(trx, engine, { situationId, reference, ...by }));
    } else {
      const reason = typeof values['reason'] === 'string' ? values['reason'] : null;
      await db.transaction().execute(async (trx) => {
        for (const { id } of await legalHolds.standing(trx, situationId))
          await legalHolds.lift(trx, engine, { id, reason, ...by });
      });
    }
    const standing = (await legalHolds.standing(db, situationId)).map(({ reference }) => reference);
    return {
      json: { situation: situationId, standing },
      lines: [standing.length > 0 ? `held: ${standing.join(', ')}` : 'no hold stands'],
    };
  },
};
