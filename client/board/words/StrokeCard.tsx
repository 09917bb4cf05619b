import { Map as MapIcon, Spline, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { End } from '#shared/board/index.ts';
import { ZoneForm } from '../ink/ZoneForm.tsx';
import { useHands, useOutlineTable } from '../outline/view/outlineContext.ts';

/** What can be done with strokes that are told together: a zone, or nothing any more. They have no words of their own. */
export function StrokeCard({
  row,
  strokes,
  told,
}: {
  row: string;
  /** of one compartment */
  strokes: readonly End[];
  told: string;
}) {
  const { session, writable, remove, openSoon } = useHands();
  const { props } = useOutlineTable();
  const [zoning, setZoning] = useState(false);
  const home = strokes[0]?.compartment ?? '';
  return (
    <fieldset
      id={`${row}-card`}
      aria-label={told}
      className="mb-2 ml-1 grid min-w-0 gap-4 rounded-card border border-line bg-paper p-3 sm:ml-7"
    >
      <div>{props.whoSees(home)}</div>
      <div className="flex flex-wrap gap-2">
        {writable(home) && (
          <Button icon={<Spline aria-hidden="true" />} onPress={() => setZoning(true)}>
            {t('board.strokeToZone')}
          </Button>
        )}
        {props.onOpenCanvas && (
          <Button icon={<MapIcon aria-hidden="true" />} onPress={props.onOpenCanvas}>
            {t('outline.showOnMap')}
          </Button>
        )}
        {writable(home) && (
          <Button
            variant="danger"
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => remove(row, ...strokes)}
          >
            {t('outline.remove')}
          </Button>
        )}
      </div>
      {zoning && (
        <ZoneForm desk={session.desk} strokes={strokes} onMade={openSoon} onClose={() => setZoning(false)} />
      )}
    </fieldset>
  );
}
