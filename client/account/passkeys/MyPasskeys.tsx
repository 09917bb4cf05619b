import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { explain } from '#client/api/explain.ts';
import { makePasskey } from '#client/api/makePasskey.ts';
import { passkeysHere } from '#client/api/passkeysHere.ts';
import { passkeysQuery } from '#client/api/passkeysQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { Section } from '../Section.tsx';
import { PasskeyRow } from './PasskeyRow.tsx';
import { thisDevice } from './thisDevice.ts';

/** The passkeys of this person: made, renamed, removed. */
export function MyPasskeys() {
  const { data, error } = useQuery(passkeysQuery);
  const queries = useQueryClient();
  const { pending, refusal, attempt } = useAttempt(explain);
  const refresh = () => void queries.invalidateQueries(passkeysQuery);

  const make = () =>
    attempt(async () => {
      if (await makePasskey(thisDevice())) toast({ text: t('account.passkeyMade') });
      refresh();
    });

  const possible = passkeysHere() && data?.available === true;
  return (
    <Section title={t('account.passkeys')} text={t('account.passkeysText')}>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {data === undefined && !error && <Loading />}
      {data !== undefined && data.passkeys.length === 0 && (
        <p>{possible ? t('account.passkeysNone') : t('account.passkeysNotHere')}</p>
      )}
      {data !== undefined && data.passkeys.length > 0 && (
        <ul className="grid divide-y divide-line rounded-panel border border-line bg-paper-raised">
          {data.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onChanged={refresh} />
          ))}
        </ul>
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      {possible && (
        <div>
          <Button icon={<KeyRound aria-hidden="true" />} isPending={pending} onPress={make}>
            {t('account.passkeyMake')}
          </Button>
        </div>
      )}
    </Section>
  );
}
