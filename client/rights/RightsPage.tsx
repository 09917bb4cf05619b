import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { rightsRequestsQuery } from '#client/api/rightsRequestsQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { RightsKind } from '#shared/domain/rightsRequest.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { AskForm } from './AskForm.tsx';
import { EraseSection } from './EraseSection.tsx';
import { LegalHolds } from './LegalHolds.tsx';
import { RequestCard } from './RequestCard.tsx';
import { TakeAlong } from './TakeAlong.tsx';

/** What a person may do about what is held of them: take it along, ask, and follow what they asked. RG1–RG5. */
export function RightsPage({
  situation,
  wanted,
  stopSharing,
  onGone,
}: {
  situation: SituationView;
  /** the form is open at once, for this: « Demander une correction » leads here */
  wanted: RightsKind | null;
  /** the link to « Ce que je partage » */
  stopSharing: ReactNode;
  /** all of it is erased: there is nothing left to look at here */
  onGone: () => void;
}) {
  const queries = useQueryClient();
  const { data, error } = useQuery(rightsRequestsQuery(situation.id));
  const [asking, setAsking] = useState(wanted !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The button that was pressed goes: one is read out where the form came, or went. */
  const show = (form: boolean) => {
    setAsking(form);
    heading.current?.focus();
  };
  const refresh = () => void queries.invalidateQueries({ queryKey: ['situation', situation.id] });
  const mine = data?.requests.filter(({ isMine }) => isMine) ?? [];
  const others = data?.requests.filter(({ isMine }) => !isMine) ?? [];
  const card = (request: (typeof mine)[number]) => (
    <RequestCard key={request.id} request={request} situation={situation} onChanged={refresh} />
  );

  return (
    <div className="grid gap-8">
      <section aria-labelledby="ask" className="grid gap-3">
        <h2 ref={heading} tabIndex={-1} id="ask" className="text-l outline-none">
          {t('rights.ask')}
        </h2>
        <p className="text-ink-soft">{t('rights.askText')}</p>
        {asking ? (
          <AskForm
            situation={situation}
            wanted={wanted ?? 'rectification'}
            onSent={() => {
              show(false);
              refresh();
            }}
            onClose={() => show(false)}
          />
        ) : (
          <div>
            <Button variant="primary" icon={<PenLine aria-hidden="true" />} onPress={() => show(true)}>
              {t('rights.askButton')}
            </Button>
          </div>
        )}
      </section>
      <section aria-labelledby="mine" className="grid gap-3">
        <h2 id="mine" className="text-l">
          {t('rights.mine')}
        </h2>
        {error && <Notice tone="refused">{explain(error)}</Notice>}
        {data === undefined && !error && <Loading />}
        {data !== undefined && mine.length === 0 && <p className="text-ink-soft">{t('rights.mineNone')}</p>}
        <ul className="grid gap-3">{mine.map(card)}</ul>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="to-answer" className="grid gap-3">
          <h2 id="to-answer" className="text-l">
            {t('rights.toAnswer')}
          </h2>
          <ul className="grid gap-3">{others.map(card)}</ul>
        </section>
      )}
      <TakeAlong situationId={situation.id} />
      <EraseSection situation={situation} stopSharing={stopSharing} onErased={refresh} onGone={onGone} />
      {situation.me.role === 'facilitator' && <LegalHolds situationId={situation.id} />}
    </div>
  );
}
