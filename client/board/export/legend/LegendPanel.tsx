import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { LinkLook } from '#shared/drawing/drawing.ts';
import { useRoom, useStore } from '../../canvas/roomContext.ts';
import { GroundFilterField } from '../../ground/GroundFilterField.tsx';
import { Legend } from './Legend.tsx';

/** The legend beside the map, not over it: one reads it and the map together. */
export function LegendPanel({ compact, onClose }: { compact: boolean; onClose: () => void }) {
  const { session, seen, picture, view } = useRoom();
  const notation = useStore(view);
  const table = useStore(seen);
  const { looks } = useStore(picture);
  // The picture is another at each step of a move; which signs are on it hardly ever is.
  const present = [...looks].sort().join(' ');
  const kept = useMemo(() => new Set(present.split(' ') as LinkLook[]), [present]);
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className={classes(
        'absolute right-14 w-72 max-w-[calc(100vw-5.5rem)] overflow-y-auto rounded-panel border border-line bg-paper-raised p-3 text-ink shadow-card',
        // Over the tools on a laptop, under the header on a phone: the verbs of the map stay in sight.
        compact ? 'top-0 max-h-[50dvh]' : 'bottom-20 max-h-[60dvh]',
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <h2 id={heading} className="text-m">
          {t('exporting.legend')}
        </h2>
        <IconButton label={t('common.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
      </div>
      <GroundFilterField session={session} />
      <Legend table={table} looks={kept} notation={notation} />
    </section>
  );
}
