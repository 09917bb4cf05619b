import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail, PencilLine } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { LetterState } from './LetterState.tsx';
import { placesOfLetter } from './placesOfLetter.ts';
import { SignLetter } from './SignLetter.tsx';
import { startLetter } from './startLetter.ts';

/** The letter by which a family invites: written together in a note, signed, and then the ground of the table. CS11. */
export function LetterPage({
  situation,
  toTable,
  toPeople,
}: {
  situation: SituationView;
  toTable: (children: ReactNode) => ReactNode;
  toPeople: (children: ReactNode) => ReactNode;
}) {
  const queries = useQueryClient();
  const { id } = situation;
  const { data, error } = useQuery(consentsQuery(id));
  const { notes, home } = placesOfLetter(situation.compartments);
  const [chosen, setChosen] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (data === undefined) return error ? <Notice tone="refused">{explain(error)}</Notice> : <Loading />;
  const { invitation } = data;
  const noteId = chosen ?? invitation.letter?.noteId ?? notes[0]?.id ?? null;
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['consents', id] });
    void queries.invalidateQueries({ queryKey: ['situation', id] });
  };
  const start = async (compartmentId: string) => {
    setStarting(true);
    setRefusal(null);
    try {
      const made = await startLetter(compartmentId, situation.name);
      setChosen(made.noteId);
      refresh();
    } catch (cause) {
      setRefusal(explain(cause));
    } finally {
      setStarting(false);
    }
  };

  return (
    <div className="grid gap-8">
      <p className="text-ink-soft">{t('consentStatus.letterIntro')}</p>
      <LetterState invitation={invitation} />
      {invitation.state === 'standing' && toPeople(t('consentStatus.letterInvite'))}
      {invitation.state !== 'standing' && (
        <>
          <section aria-labelledby="write-letter" className="grid gap-3">
            <h2 id="write-letter" className="text-l">
              {t('consentStatus.letterWrite')}
            </h2>
            {notes.length > 0 && (
              <Select
                label={t('consentStatus.letterChoose')}
                value={noteId ?? ''}
                options={notes.map(({ id: value, title, compartment }) => ({
                  value,
                  label: `${title} (${compartment})`,
                }))}
                onChange={setChosen}
              />
            )}
            <p className="text-ink-soft text-s">
              {t(home === null ? 'consentStatus.letterNoPlace' : 'consentStatus.letterStartText')}
            </p>
            {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
            <div className="grid gap-3 sm:flex sm:flex-wrap">
              {home !== null && (
                <Button
                  variant={notes.length === 0 ? 'primary' : 'plain'}
                  icon={<Mail aria-hidden="true" />}
                  isPending={starting}
                  onPress={() => void start(home)}
                >
                  {t('consentStatus.letterStart')}
                </Button>
              )}
              {notes.length > 0 &&
                toTable(
                  <>
                    <PencilLine aria-hidden="true" />
                    {t('consentStatus.letterGoWrite')}
                  </>,
                )}
            </div>
          </section>
          {noteId !== null && invitation.maySign !== null && (
            <SignLetter
              key={noteId}
              situationId={id}
              noteId={noteId}
              as={invitation.maySign}
              onSigned={() => {
                toast({ text: t('consentStatus.letterSigned') });
                refresh();
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
