import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { sharedQuery } from '#client/api/sharedQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { ListenButton } from '#client/ui/listen/ListenButton.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { QuickExit } from '../ask/QuickExit.tsx';
import { EasyShared } from './EasyShared.tsx';
import type { SharedLine } from './linesOf.ts';
import { MyRights } from './MyRights.tsx';
import { Readings } from './Readings.tsx';
import { Receipt } from './Receipt.tsx';
import { Receipts } from './Receipts.tsx';
import { SharedCard } from './SharedCard.tsx';
import { StopDialog } from './StopDialog.tsx';
import { sharedByMe } from './sharedByMe.ts';
import type { SharingLinks } from './sharingLinks.ts';
import { WaitingForMe } from './WaitingForMe.tsx';
import { WholeTable } from './WholeTable.tsx';

/** « Ce que je partage »: one page, on a phone first, to see all that is open and to stop each thing. CS1–CS6. */
export function FamilySharing({ situation, links }: { situation: SituationView; links: SharingLinks }) {
  const queries = useQueryClient();
  const { id, me } = situation;
  const page = useRef<HTMLDivElement>(null);
  const shared = useQuery(sharedQuery(id));
  const consents = useQuery(consentsQuery(id));
  const [stopping, setStopping] = useState<{ line: SharedLine; compartment: string } | null>(null);
  // A child is spoken to simply from the first word.
  const [easy, setEasy] = useState(me.familyPlace === 'child');
  const [receipt, setReceipt] = useState<WithdrawalReceipt | null>(null);

  const stopped = (given: WithdrawalReceipt) => {
    setReceipt(given);
    void queries.invalidateQueries({ queryKey: ['consents', id] });
    void queries.invalidateQueries({ queryKey: ['situation', id] });
  };
  const mayStop = ({ recordId, rowId }: SharedLine) =>
    rowId !== null &&
    consents.data?.consents.some((one) => one.id === recordId && one.may.withdraw === 'self') === true;
  const error = shared.error ?? consents.error;
  const open = sharedByMe(shared.data?.shared ?? [], me.id);
  const Shared = easy ? EasyShared : SharedCard;

  return (
    <div ref={page} className="grid gap-8">
      <div className="grid gap-3">
        <p className={easy ? 'text-l' : 'text-ink-soft'}>
          <Spoken>{t(easy ? 'consentStatus.easyIntro' : 'consentStatus.intro')}</Spoken>
        </p>
        <div className="flex flex-wrap gap-2">
          <ListenButton key={String(easy)} page={page} />
          <Button
            aria-pressed={easy}
            className="aria-pressed:border-accent! aria-pressed:bg-accent-wash! aria-pressed:text-accent-strong!"
            onPress={() => setEasy(!easy)}
          >
            {t('consentStatus.easy')}
          </Button>
        </div>
      </div>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {receipt !== null && (
        <Receipt
          key={receipt.id}
          situationId={id}
          first={receipt}
          meId={me.id}
          fresh
          inSight={stopping === null}
        />
      )}
      <WaitingForMe consents={consents.data?.consents ?? []} linkTo={links.answer} />
      <section aria-labelledby="open-now" className="grid gap-3">
        <h2 id="open-now" className="text-l">
          {t('consentStatus.open')}
        </h2>
        {(shared.isPending || consents.isPending) && <Loading />}
        {shared.isSuccess && open.length === 0 && <p>{t('consentStatus.openNone')}</p>}
        <ul className="grid gap-4">
          {/* Before that, nobody knows what one may stop: it would be said of everything that it isn't one's to stop. */}
          {(consents.data === undefined ? [] : open).map((one) => (
            <Shared
              key={one.compartment.id}
              shared={one}
              mayStop={mayStop}
              onStop={(line) => setStopping({ line, compartment: one.compartment.name })}
            />
          ))}
        </ul>
      </section>
      <Receipts
        situationId={id}
        meId={me.id}
        title={t('consentStatus.receipts')}
        except={receipt?.id ?? null}
      />
      <Readings situation={situation} title={t('consentStatus.readings')} />
      <MyRights links={links} />
      {consents.data && (
        <WholeTable
          situation={situation}
          invitation={consents.data.invitation}
          links={links}
          onWithdrawn={stopped}
        />
      )}
      <div className="sticky bottom-0 -mx-4">
        <QuickExit />
      </div>
      {stopping !== null && (
        <StopDialog {...stopping} onStopped={stopped} onClose={() => setStopping(null)} />
      )}
    </div>
  );
}
