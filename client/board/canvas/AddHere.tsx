import { t } from '#client/i18n/t.ts';
import { MenuAt } from '#client/ui/MenuAt.tsx';
import { ADDABLE } from '../tools/addTool.ts';
import { actions } from './actions.ts';
import { useRoom, useStore } from './roomContext.ts';
import { addableIcon, addableInWords } from './Toolbar.tsx';

/** After a double click on the empty table: what to put there. */
export function AddHere() {
  const room = useRoom();
  const here = useStore(room.asking);
  if (here?.is !== 'addHere') return null;
  return (
    <MenuAt
      at={here.screen}
      label={t('board.addHere')}
      actions={ADDABLE.map((kind) => ({
        id: kind,
        label: addableInWords(kind),
        icon: addableIcon(kind),
        onAction: () => actions.add(room, kind, [Math.round(here.at[0]), Math.round(here.at[1])]),
      }))}
      onClose={() => {
        if (room.asking.get()?.is === 'addHere') room.asking.set(null);
      }}
    />
  );
}
