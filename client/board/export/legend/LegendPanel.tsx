import { useMemo } from 'react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';
import type { LinkLook } from '#shared/drawing/drawing.ts';
import { FootSheet } from '../../canvas/FootSheet.tsx';
import type { Size } from '../../canvas/room.ts';
import { useRoom, useSelected, useStore } from '../../canvas/roomContext.ts';
import { GroundFilterField } from '../../ground/GroundFilterField.tsx';
import { Legend } from './Legend.tsx';

/** Screen pixels: a map that is narrower has no side to spare. */
const ROOMY = 920;
const isRoomy = ({ width }: Size) => width >= ROOMY;

/** The legend beside the map where there is room, under it elsewhere: one reads it and the map together. */
export function LegendPanel({ onClose }: { onClose: () => void }) {
  const { session, seen, picture, view, size, props } = useRoom();
  const beside = useSelected(size, isRoomy);
  const notation = useStore(view);
  const table = useStore(seen);
  const { looks } = useStore(picture);
  // The picture is another at each step of a move; which signs are on it hardly ever is.
  const present = [...looks].sort().join(' ');
  const kept = useMemo(() => new Set(present.split(' ') as LinkLook[]), [present]);
  const inTitle = !beside && !props.now.compact;
  return (
    <FootSheet
      name={t('exporting.legend')}
      closeWords={t('exporting.legendClose')}
      beside={beside}
      actions={
        inTitle && (
          <div className="w-72">
            <GroundFilterField session={session} hideLabel />
          </div>
        )
      }
      onClose={onClose}
    >
      {!inTitle && <GroundFilterField session={session} hideLabel={!beside} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too */}
      <div tabIndex={0} className={classes('overflow-y-auto', beside ? 'max-h-[46dvh]' : 'max-h-[24dvh]')}>
        <Legend table={table} looks={kept} notation={notation} inColumns={!beside} />
      </div>
    </FootSheet>
  );
}
