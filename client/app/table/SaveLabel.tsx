import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { type SaveStatus, useSaveStatus } from '#client/sync/index.ts';
import { Chip, type ChipTone } from '#client/ui/Chip.tsx';

/** The one honest label: « Enregistré » means on the server's disk. Never hidden, at any width. */
export function SaveLabel() {
  const status = useSaveStatus();
  if (status.state === 'nothingOpen') return null;
  const { Icon, tone } = LOOKS[status.state];
  const words = inWords(status);
  return (
    // Bad news is read out; « enregistrement… » at each letter is not.
    <div role="status" aria-live={tone === 'saved' || tone === 'plain' ? 'off' : 'polite'} title={words}>
      <Chip
        tone={tone}
        icon={
          <Icon
            aria-hidden="true"
            className={Icon === LoaderCircle ? 'motion-safe:animate-spin' : undefined}
          />
        }
      >
        <span className="line-clamp-2">{words}</span>
      </Chip>
    </div>
  );
}

const LOOKS: Readonly<
  Record<Exclude<SaveStatus['state'], 'nothingOpen'>, { Icon: typeof Check; tone: ChipTone }>
> = {
  loading: { Icon: LoaderCircle, tone: 'plain' },
  saved: { Icon: Check, tone: 'saved' },
  saving: { Icon: LoaderCircle, tone: 'plain' },
  offline: { Icon: CloudOff, tone: 'pending' },
  degraded: { Icon: TriangleAlert, tone: 'pending' },
  refused: { Icon: TriangleAlert, tone: 'refused' },
};

function inWords(status: SaveStatus): string {
  if (status.state !== 'offline') return t(`sync.${status.state}`);
  return status.pending === 0 ? t('sync.offlineNothing') : t('sync.offline', { count: status.pending });
}
