import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { identitiesQuery } from '#client/api/identitiesQuery.ts';
import { removeIdentity } from '#client/api/removeIdentity.ts';
import { startIdentity } from '#client/api/startIdentity.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { IdentityView } from '#shared/protocol/http/account.ts';
import { Section } from '../Section.tsx';

/** Identities at providers, and what those say. Nothing where this server knows none. */
export function MyIdentities() {
  const { data } = useQuery(identitiesQuery);
  const queries = useQueryClient();
  const [removing, setRemoving] = useState<IdentityView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (data === undefined || (data.providers.length === 0 && data.identities.length === 0)) return null;

  const link = async (provider: string) => {
    setRefusal(null);
    try {
      const { url } = await startIdentity({ provider, purpose: 'link' });
      window.location.assign(url);
    } catch (error) {
      setRefusal(explain(error));
    }
  };
  const linked = new Set(data.identities.map(({ provider }) => provider.id));
  const unlinked = data.providers.filter(({ id }) => !linked.has(id));

  return (
    <Section title={t('account.identities')} text={t('account.identitiesText')}>
      {data.identities.length > 0 && (
        <ul className="grid divide-y divide-line rounded-panel border border-line bg-paper-raised">
          {data.identities.map((identity) => (
            <li key={identity.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
              <div className="min-w-0 grow">
                <p className="font-semibold">{identity.provider.name}</p>
                <p className="text-ink-soft text-s">{saidInWords(identity)}</p>
              </div>
              <Button
                variant="quiet"
                aria-label={t('account.unlinkOf', { provider: identity.provider.name })}
                onPress={() => setRemoving(identity)}
              >
                {t('account.unlink')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2">
        {unlinked.map(({ id, name }) => (
          <Button key={id} onPress={() => void link(id)}>
            {t('account.link', { provider: name })}
          </Button>
        ))}
      </div>
      <ConfirmDialog
        title={t('account.unlinkTitle', { provider: removing?.provider.name ?? '' })}
        confirmLabel={t('account.unlink')}
        tone="danger"
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={async () => {
          if (removing !== null) await removeIdentity({ identityId: removing.id });
          await queries.invalidateQueries(identitiesQuery);
        }}
        explain={explain}
      >
        <p>{t('account.unlinkText')}</p>
      </ConfirmDialog>
    </Section>
  );
}

/** What the provider says, as a proposal: places at tables stay as their facilitator wrote them. */
function saidInWords({ name, function: fn, organization }: IdentityView): string {
  const words = [name, fn, organization].filter((part) => part !== '').join(', ');
  return words === '' ? t('account.saysNothing') : t('account.says', { words });
}
