import { useState } from 'react';
import { admitVisitor } from '#client/api/admitVisitor.ts';
import { explain } from '#client/api/explain.ts';
import { turnVisitorAway } from '#client/api/turnVisitorAway.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { DoorView } from '#shared/protocol/http/room.ts';

/** Somebody who waits: who they are is chosen, never guessed from what they typed. */
export function VisitorRow({
  place,
  name,
  members,
  onDecided,
}: {
  place: { situationId: string; doorId: string; visitorId: string };
  name: string;
  members: DoorView['members'];
  onDecided: () => void;
}) {
  const [memberId, setMemberId] = useState('');
  const [pending, setPending] = useState<'admit' | 'away' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const attempt = async (what: 'admit' | 'away', work: () => Promise<unknown>) => {
    setPending(what);
    setRefusal(null);
    try {
      await work();
      onDecided();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(null);
    }
  };
  const admit = () => {
    if (memberId === '') return setRefusal(t('room.chooseFirst'));
    void attempt('admit', () => admitVisitor(place, { memberId }));
  };

  return (
    <li className="grid gap-3 rounded-card border border-line p-3">
      <p className="break-words font-semibold">{t('room.says', { name })}</p>
      <Select
        label={t('room.whoIs', { name })}
        options={[
          { value: '', label: t('room.choose') },
          ...members.map((member) => ({ value: member.id, label: member.name })),
        ]}
        value={memberId}
        onChange={setMemberId}
      />
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          aria-label={t('room.admitOf', { name })}
          isPending={pending === 'admit'}
          onPress={admit}
        >
          {t('room.admit')}
        </Button>
        <Button
          aria-label={t('room.turnAwayOf', { name })}
          isPending={pending === 'away'}
          onPress={() => void attempt('away', () => turnVisitorAway(place))}
        >
          {t('room.turnAway')}
        </Button>
      </div>
    </li>
  );
}
