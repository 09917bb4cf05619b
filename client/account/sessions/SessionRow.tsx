import { MonitorSmartphone } from 'lucide-react';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import type { SessionView } from '#shared/protocol/http/account.ts';
import { deviceInWords } from './deviceInWords.ts';

export function SessionRow({
  session,
  isPending,
  onEnd,
}: {
  session: SessionView;
  isPending: boolean;
  onEnd: () => void;
}) {
  const device = deviceInWords(session);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <MonitorSmartphone aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {device}
          {session.isThis && <Chip>{t('account.thisSession')}</Chip>}
        </p>
        <p className="text-ink-soft text-s">
          {session.isThis
            ? t('account.sessionSince', { at: dateTimeInWords(session.startedAt) })
            : t('account.sessionSeen', { at: dateTimeInWords(session.seenAt) })}
        </p>
      </div>
      <Button
        variant="quiet"
        isPending={isPending}
        aria-label={session.isThis ? undefined : t('account.endOf', { device })}
        onPress={onEnd}
      >
        {session.isThis ? t('account.signOut') : t('account.end')}
      </Button>
    </li>
  );
}
