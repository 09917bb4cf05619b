import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { sharedQuery } from '#client/api/sharedQuery.ts';
import { todoQuery } from '#client/api/todoQuery.ts';
import { t } from '#client/i18n/t.ts';
import { youSeeInWords } from '#client/i18n/youSeeInWords.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { ConsentView, WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { ConsentList } from './ConsentList.tsx';
import { LawBases } from './LawBases.tsx';
import { Readings } from './Readings.tsx';
import { Receipt } from './Receipt.tsx';
import { Receipts } from './Receipts.tsx';
import { RecordWithdrawalDialog } from './RecordWithdrawalDialog.tsx';
import type { SharingLinks } from './sharingLinks.ts';
import { TodoList } from './TodoList.tsx';

/** For professionals: what is open to them and on what it rests, what is missing, the consents of the table. CS7, CS8. */
export function ProSharing({ situation, links }: { situation: SituationView; links: SharingLinks }) {
  const queries = useQueryClient();
  const { id, me } = situation;
  const shared = useQuery(sharedQuery(id));
  const consents = useQuery(consentsQuery(id));
  const todo = useQuery(todoQuery(id));
  const [recording, setRecording] = useState<ConsentView | null>(null);
  const [receipt, setReceipt] = useState<WithdrawalReceipt | null>(null);
  const error = shared.error ?? consents.error ?? todo.error;
  const mine = (shared.data?.shared ?? []).flatMap(({ compartment, openTo }) =>
    openTo
      .filter(({ member }) => member.memberId === me.id)
      .map(({ because, until }) => ({ compartment, because, until })),
  );

  return (
    <div className="grid gap-8">
      <p className="text-ink-soft">{t('consentStatus.introPro')}</p>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {receipt !== null && <Receipt key={receipt.id} situationId={id} first={receipt} meId={me.id} fresh />}
      <section aria-labelledby="open-to-me" className="grid gap-3">
        <h2 id="open-to-me" className="text-l">
          {t('consentStatus.you')}
        </h2>
        {shared.isPending && <Loading />}
        {shared.isSuccess && mine.length === 0 && <p>{t('consentStatus.youSeeNone')}</p>}
        <ul className="grid gap-2">
          {mine.map(({ compartment, because, until }) => (
            <li key={compartment.id} className="rounded-card border border-line bg-paper-raised px-4 py-3">
              <h3 className="text-m">{compartment.name}</h3>
              <p>{youSeeInWords(because, until)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="todo" className="grid gap-3">
        <h2 id="todo" className="text-l">
          {t('consentStatus.todo')}
        </h2>
        {todo.data && <TodoList todo={todo.data.todo} linkTo={links.consent} />}
      </section>
      {consents.data && (
        <ConsentList
          consents={consents.data.consents}
          mayDraft={consents.data.may.draft}
          links={links}
          onRecord={setRecording}
        />
      )}
      <LawBases lawBases={consents.data?.lawBases ?? []} />
      <Receipts
        situationId={id}
        meId={me.id}
        title={t('consentStatus.receiptsPro')}
        except={receipt?.id ?? null}
      />
      <Readings
        situation={situation}
        title={t('consentStatus.readingsPro')}
        help={t('consentStatus.readingsProText')}
      />
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        {consents.data?.may.setGuardianship && links.familyFile(t('consentStatus.familyFile'))}
        {consents.data?.may.recordLawBasis && links.lawBasis(t('consentStatus.lawBasis'))}
        {links.letter(t('consentStatus.letter'))}
        {links.charter(t('consentStatus.rules'))}
        {links.rights(null, t('consentStatus.mine'))}
      </div>
      {recording !== null && (
        <RecordWithdrawalDialog
          consent={recording}
          onClose={() => setRecording(null)}
          onRecorded={(given) => {
            setReceipt(given);
            setRecording(null);
            void queries.invalidateQueries({ queryKey: ['consents', id] });
            void queries.invalidateQueries({ queryKey: ['situation', id] });
          }}
        />
      )}
    </div>
  );
}
