import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { toast } from '#client/ui/toast.ts';
import { type End, endKey, type Person, type Table } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { refusalInWords } from '../canvas/refusalInWords.ts';
import type { Desk, Outcome } from '../commands/desk.ts';
import { propose } from '../commands/propose.ts';
import { OneProposal } from './OneProposal.tsx';
import { WordsForm } from './WordsForm.tsx';

/** What others propose to say of a person, each with its author and its answer, and the way to propose something. */
export function ProposalsOf({
  person,
  end,
  desk,
  table,
  board,
  name,
}: {
  person: Person;
  end: End;
  desk: Desk;
  table: Table;
  board: Pick<BoardProps, 'me' | 'members'>;
  name: string;
}) {
  const [writing, setWriting] = useState(false);
  const { me } = board;
  const canWrite = desk.writable(end.compartment) !== null;
  const theirs = table.proposals.filter(({ about }) => endKey(about) === endKey(end));
  const mayPropose = canWrite && person.memberId !== me.id;
  if (theirs.length === 0 && !mayPropose) return null;
  const accept = (outcome: Outcome, said: string) => {
    toast(outcome.ok ? { text: said } : { text: refusalInWords(outcome.because), tone: 'refused' });
  };
  return (
    <section aria-label={t('saying.proposals')} className="grid gap-3">
      {/* no heading: the same part stands in a dialog and in a list, at two depths */}
      <p className="font-semibold">{t('saying.proposals')}</p>
      {theirs.length > 0 && (
        <ul className="grid gap-3">
          {theirs.map((proposal) => (
            <li
              key={`${proposal.compartment}/${proposal.id}`}
              className="rounded-card border border-line p-3"
            >
              <OneProposal {...{ proposal, person, desk, board, accept, canWrite }} />
            </li>
          ))}
        </ul>
      )}
      {mayPropose && !writing && (
        <div className="grid gap-1">
          <p className="text-ink-soft text-s">{t('saying.proposalsHint')}</p>
          <div>
            <Button onPress={() => setWriting(true)}>{t('saying.propose')}</Button>
          </div>
        </div>
      )}
      {writing && (
        <WordsForm
          label={t('saying.proposeLabel', { name })}
          onCancel={() => setWriting(false)}
          onSend={(words) => {
            setWriting(false);
            accept(propose(desk, { about: end, words, me, now: Date.now() }), t('saying.proposed'));
          }}
        />
      )}
    </section>
  );
}
