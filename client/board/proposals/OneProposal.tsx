import { useState } from 'react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import type { Person, PlacedProposal, Proposal } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { answerProposal } from '../commands/answerProposal.ts';
import type { Desk, Outcome } from '../commands/desk.ts';
import { removeProposal } from '../commands/removeProposal.ts';
import { answersFor, mayAnswer } from './answersFor.ts';
import { WordsForm } from './WordsForm.tsx';

type Answer = NonNullable<Proposal['answer']>['is'];

/** One proposal: whose words, what became of them, and what I may do about them. */
export function OneProposal({
  proposal,
  person,
  desk,
  board: { me, members },
  accept,
  canWrite,
}: {
  proposal: PlacedProposal;
  person: Person;
  desk: Desk;
  board: Pick<BoardProps, 'me' | 'members'>;
  accept: (outcome: Outcome, said: string) => void;
  canWrite: boolean;
}) {
  const [writing, setWriting] = useState<Exclude<Answer, 'accepted'> | null>(null);
  const [removing, setRemoving] = useState(false);
  const { answer } = proposal;
  const end = { compartment: proposal.compartment, element: proposal.id };
  const nameOf = (id: string, written: string) => members.find((one) => one.id === id)?.name ?? written;
  const isMine = proposal.by === me.id;
  const mine = canWrite && mayAnswer(person, proposal, { me, members });
  const concerned = canWrite && mayAnswer(person, { by: '', answer: null }, { me, members });
  const reply = (is: Answer, words: string) => {
    setWriting(null);
    const by = { by: me.id, byName: me.name, on: Date.now() };
    accept(answerProposal(desk, end, { is, words, ...by }), t('saying.answered'));
  };
  const who = answersFor(person, members);
  return (
    <div className="grid gap-2">
      <p className="text-ink-soft text-s">
        {t('saying.proposedBy', {
          by: nameOf(proposal.by, proposal.byName),
          date: dayInWords(proposal.on),
        })}
      </p>
      <blockquote className="whitespace-pre-wrap border-accent border-l-3 pl-3">{proposal.words}</blockquote>
      {answer !== null && (
        <>
          <p className="text-ink-soft text-s">
            {t(`saying.answeredBy_${answer.is}`, { by: nameOf(answer.by, answer.byName) })}
          </p>
          {answer.words !== '' && (
            <blockquote className="whitespace-pre-wrap border-saved border-l-3 pl-3">
              {answer.words}
            </blockquote>
          )}
        </>
      )}
      {answer === null && (
        <p className="text-s">
          {mine
            ? t('saying.waitingYou')
            : t('saying.waiting', { who: who === 'family' ? t('saying.waitingFamily') : who.name })}
        </p>
      )}
      {writing !== null && (
        <WordsForm
          label={t(writing === 'reworded' ? 'saying.yourWords' : 'saying.yourVersion')}
          optional={writing === 'sideBySide'}
          onSend={(words) => reply(writing, words)}
          onCancel={() => setWriting(null)}
        />
      )}
      {writing === null && (
        <div className="flex flex-wrap gap-2">
          {mine && answer === null && (
            <>
              <Button variant="primary" onPress={() => reply('accepted', '')}>
                {t('saying.accept')}
              </Button>
              <Button onPress={() => setWriting('reworded')}>{t('saying.reword')}</Button>
              <Button onPress={() => setWriting('sideBySide')}>{t('saying.keepBoth')}</Button>
            </>
          )}
          {mine && answer !== null && (
            <Button
              variant="quiet"
              onPress={() => accept(answerProposal(desk, end, null), t('saying.answered'))}
            >
              {t('saying.takeBack')}
            </Button>
          )}
          {canWrite && isMine && answer === null && (
            <Button
              variant="quiet"
              onPress={() => accept(removeProposal(desk, end, 'mine'), t('saying.withdrawn'))}
            >
              {t('saying.withdraw')}
            </Button>
          )}
          {canWrite && !(isMine && answer === null) && (concerned || me.role === 'facilitator') && (
            <Button variant="quiet" onPress={() => setRemoving(true)}>
              {t('saying.takeAway')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        title={t('saying.takeAway')}
        confirmLabel={t('saying.takeAway')}
        tone="danger"
        isOpen={removing}
        onClose={() => setRemoving(false)}
        onConfirm={async () => {
          const outcome = removeProposal(desk, end, 'another’s');
          if (!outcome.ok) throw new Error(outcome.because);
        }}
        explain={() => t('board.refusedReadOnly')}
      >
        {t('saying.takeAwaySure')}
      </ConfirmDialog>
    </div>
  );
}
