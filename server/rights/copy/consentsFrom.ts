import type { ConsentService } from '../../consent/service.ts';
import type { CopyContext } from './copyContext.ts';

/** The consents and legal bases a person may know of, as their own screen shows them, with the texts that were theirs to sign. */
export function consentsFrom(
  consents: Pick<ConsentService, 'list' | 'read' | 'lawBases'>,
): CopyContext['consentsOf'] {
  return async ({ facts, me }) => {
    const asker = { accountId: me.accountId, situationId: facts.situation.id, me };
    const listed = await consents.list(asker);
    const whole = await Promise.all(
      listed.map(async (one) => {
        const read = one.seenAs === 'family' ? await consents.read(asker, one.id) : null;
        return read?.ok ? read.value : one;
      }),
    );
    return { consents: whole, lawBases: await consents.lawBases(asker) };
  };
}
