import { Layers, List, NotebookPen, Waypoints } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';

export const PLACES = ['map', 'notes', 'list', 'compartments'] as const;
export type Place = (typeof PLACES)[number];

const ICONS = { map: Waypoints, notes: NotebookPen, list: List, compartments: Layers } as const;

/** The four places of the table on a phone, under the thumb. */
export function PhoneTabs({ place, onGo }: { place: Place; onGo: (place: Place) => void }) {
  return (
    <nav
      aria-label={t('table.places')}
      className="grid grid-cols-4 gap-1 border-line border-t bg-paper-raised px-1 pt-1 pb-[max(4px,env(safe-area-inset-bottom))]"
    >
      {PLACES.map((one) => {
        const Icon = ICONS[one];
        return (
          <button
            key={one}
            type="button"
            aria-current={one === place ? 'page' : undefined}
            onClick={() => onGo(one)}
            className={classes(
              'grid min-h-14 place-items-center content-center gap-0.5 rounded-card text-s',
              one === place ? 'bg-accent-wash font-semibold text-accent-strong' : 'text-ink',
            )}
          >
            <Icon aria-hidden="true" className="size-6" />
            {t(`table.place_${one}`)}
          </button>
        );
      })}
    </nav>
  );
}
