import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { toast } from '#client/ui/toast.ts';
import type { CharterAcceptanceView, CharterView } from '#shared/protocol/http/charter.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { InTheRoomDialog } from './InTheRoomDialog.tsx';

/** Who accepted the rules in force, who hasn't yet, and the way to note what was said in the room. CC4. */
export function WhoAccepted({
  situation,
  charter,
  onChanged,
}: {
  situation: { id: string; members: readonly MemberView[] };
  charter: CharterView;
  onChanged: (next: CharterView) => void;
}) {
  const [noting, setNoting] = useState<MemberView | null>(null);
  const { current } = charter;
  const nameOf = (id: string) =>
    situation.members.find((member) => member.id === id)?.name ?? t('charter.somebodyGone');
  const waiting = situation.members.filter(({ id }) => charter.waiting.includes(id));
  return (
    <div className="grid gap-6">
      {charter.acceptances.length > 0 && (
        <section aria-labelledby="who-accepted" className="grid gap-2">
          <h2 id="who-accepted" className="text-m">
            {t('charter.whoAccepted')}
          </h2>
          <ul className="grid gap-1">
            {charter.acceptances.map((one) => (
              <li key={one.memberId}>{acceptedInWords(one, nameOf(one.memberId))}</li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="not-yet" className="grid gap-2">
          <h2 id="not-yet" className="text-m">
            {t('charter.waiting', { count: waiting.length })}
          </h2>
          <p className="text-ink-soft text-s">{t('charter.waitingHelp')}</p>
          <ul className="grid gap-2">
            {waiting.map((member) => (
              <li key={member.id} className="flex flex-wrap items-center justify-between gap-2">
                <span>{member.isMe ? t('common.youMark', { name: member.name }) : member.name}</span>
                {charter.mayChange && !member.isMe && current !== null && (
                  <Button icon={<UserCheck aria-hidden="true" />} onPress={() => setNoting(member)}>
                    {t('charter.inTheRoom')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {charter.earlier.length > 0 && (
        <details>
          <summary className="flex min-h-touch cursor-pointer items-center text-ink-soft text-s">
            {t('charter.earlier', { count: charter.earlier.length })}
          </summary>
          <ul className="grid gap-1 text-s">
            {charter.earlier.map(({ id, version, createdAt }) => (
              <li key={id}>{t('charter.version', { version, date: dayInWords(createdAt) })}</li>
            ))}
          </ul>
        </details>
      )}
      {noting !== null && current !== null && (
        <InTheRoomDialog
          situationId={situation.id}
          versionId={current.id}
          member={noting}
          onClose={() => setNoting(null)}
          onRecorded={(next) => {
            toast({ text: t('charter.recorded', { name: noting.name }) });
            onChanged(next);
            setNoting(null);
          }}
        />
      )}
    </div>
  );
}

function acceptedInWords({ at, how }: CharterAcceptanceView, name: string): string {
  const date = dayInWords(at);
  return how === 'self'
    ? t('charter.acceptedBy', { name, date })
    : t(`charter.acceptedInRoom_${how}`, { name, date });
}
