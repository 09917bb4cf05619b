import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { t } from '#client/i18n/t.ts';
import { ADDABLE } from '../tools/addTool.ts';
import { actions } from './actions.ts';
import { useRoom, useStore } from './roomContext.ts';
import { addableIcon, addableInWords } from './Toolbar.tsx';

/** After a double click on the empty table: what to put there. */
export function AddHere() {
  const room = useRoom();
  const asking = useStore(room.asking);
  const anchor = useRef<HTMLSpanElement>(null);
  const here = asking?.is === 'addHere' ? asking : null;
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className="pointer-events-none absolute size-px"
        style={{ left: here?.screen[0] ?? 0, top: here?.screen[1] ?? 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={here !== null}
        onOpenChange={(open) => {
          if (!open && room.asking.get()?.is === 'addHere') room.asking.set(null);
        }}
        placement="bottom start"
        offset={4}
        className="z-50 min-w-52 rounded-card border border-line bg-paper-raised p-1.5 text-ink shadow-card"
      >
        <Menu aria-label={t('board.addHere')} autoFocus="first" className="outline-none">
          {ADDABLE.map((kind) => (
            <MenuItem
              key={kind}
              id={kind}
              textValue={addableInWords(kind)}
              onAction={() =>
                here && actions.add(room, kind, [Math.round(here.at[0]), Math.round(here.at[1])])
              }
              className="flex min-h-touch cursor-pointer items-center gap-3 rounded-card px-3 py-2 outline-none data-[focused]:bg-accent-wash [&_svg]:size-5"
            >
              {addableIcon(kind)}
              <span>{addableInWords(kind)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
