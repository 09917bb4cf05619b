import { GitFork, PersonStanding } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { Notation } from '#shared/drawing/drawing.ts';
import { useRoom, useStore } from './roomContext.ts';
import { views } from './views.ts';

const ICONS: Record<Notation, typeof GitFork> = { sociogram: PersonStanding, genogram: GitFork };

/** Two drawings of one table, side by side to choose from; on a phone, one button to the other. Keyboard: V. BO140. */
export function ViewSwitch({ compact }: { compact: boolean }) {
  const room = useRoom();
  const view = useStore(room.view);
  const shown = compact ? views.all.filter((one) => one !== view) : views.all;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div role="group" aria-label={t('board.views')} className="grid">
      {shown.map((one, place) => {
        const Icon = ICONS[one];
        const edge = shown.length === 1 ? '' : place === 0 ? 'rounded-b-none' : 'rounded-t-none border-t-0';
        return (
          <IconButton
            key={one}
            framed
            className={edge}
            label={views.inWords(one)}
            aria-pressed={compact ? undefined : one === view}
            icon={<Icon aria-hidden="true" />}
            onPress={() => views.show(room, one)}
          />
        );
      })}
    </div>
  );
}
