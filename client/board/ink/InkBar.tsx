import { Eraser, Hand, Highlighter, PenLine, Shapes, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';
import { actions } from '../canvas/actions.ts';
import type { InkTip, Pens } from '../canvas/room.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { penOnly } from './penOnly.ts';
import { TINTS, tintInWords } from './tints.ts';

/** Screen pixels at full pressure. */
const SIZES = { pen: [2.5, 4, 8], highlighter: [14, 24, 40] } as const;

/** Which pen, which colour, how wide. */
export function InkBar({ tip, onClose }: { tip: InkTip; onClose: () => void }) {
  const room = useRoom();
  const pens = useStore(room.pens);
  const only = useStore(penOnly);
  const hold = (next: InkTip) => {
    room.tool.set({ is: 'ink', with: next });
    room.screen.now?.focus();
  };
  const change = (fields: Partial<Pens['pen']>) => {
    if (tip !== 'eraser') room.pens.set({ ...pens, [tip]: { ...pens[tip], ...fields } });
  };
  const held = tip === 'eraser' ? null : pens[tip];
  return (
    <div
      role="toolbar"
      aria-label={t('ink.bar')}
      className="pointer-events-auto flex max-w-full flex-wrap items-center justify-center gap-0.5 sm:pointer-fine:gap-0 rounded-panel border border-line bg-paper-raised p-1.5 shadow-card"
    >
      <Choice label={t('ink.pen')} chosen={tip === 'pen'} onPress={() => hold('pen')}>
        <PenLine aria-hidden="true" className="size-5" />
      </Choice>
      <Choice label={t('ink.highlighter')} chosen={tip === 'highlighter'} onPress={() => hold('highlighter')}>
        <Highlighter aria-hidden="true" className="size-5" />
      </Choice>
      <Choice label={t('ink.eraser')} chosen={tip === 'eraser'} onPress={() => hold('eraser')}>
        <Eraser aria-hidden="true" className="size-5" />
      </Choice>
      {held && tip !== 'eraser' && (
        <>
          <span className="mx-1 w-px shrink-0 self-stretch bg-line max-sm:hidden" />
          {TINTS.map((tint) => (
            <Choice
              key={tint}
              label={tintInWords(tint)}
              chosen={held.tint === tint}
              onPress={() => change({ tint })}
            >
              <span className="size-6 rounded-full" style={{ background: `var(--tint-${tint})` }} />
            </Choice>
          ))}
          <span className="mx-1 w-px shrink-0 self-stretch bg-line max-sm:hidden" />
          {SIZES[tip].map((size, index) => (
            <Choice
              key={size}
              label={[t('ink.fine'), t('ink.medium'), t('ink.wide')][index] ?? ''}
              chosen={held.size === size}
              onPress={() => change({ size })}
            >
              <span className="rounded-full bg-ink" style={{ width: 6 + index * 7, height: 6 + index * 7 }} />
            </Choice>
          ))}
        </>
      )}
      <span className="mx-1 w-px shrink-0 self-stretch bg-line max-sm:hidden" />
      {/* Without glass there is no finger; a phone whose pen never came has no room for it. */}
      {(only !== null || navigator.maxTouchPoints > 0) && (
        <Choice
          label={t('ink.penOnly')}
          chosen={only === true}
          hiddenOnPhone={only === null}
          onPress={() => penOnly.set(only !== true)}
        >
          <Hand aria-hidden="true" className="size-5" />
        </Choice>
      )}
      {/* A phone has it among what is added, and no room for both. */}
      <Choice
        label={t('ink.addZone')}
        hiddenOnPhone={only !== null}
        onPress={() => actions.add(room, 'zone')}
      >
        <Shapes aria-hidden="true" className="size-5" />
      </Choice>
      <Choice
        label={t('ink.done')}
        onPress={() => {
          onClose();
          // The button goes with the bar: the map has the keyboard then.
          room.screen.now?.focus();
        }}
      >
        <X aria-hidden="true" className="size-5" />
      </Choice>
    </div>
  );
}

function Choice({
  label,
  chosen,
  hiddenOnPhone = false,
  onPress,
  children,
}: {
  label: string;
  chosen?: boolean;
  hiddenOnPhone?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...(chosen === undefined ? {} : { 'aria-pressed': chosen })}
      onClick={onPress}
      className={classes(
        'grid size-11 sm:pointer-fine:size-10 place-items-center rounded-card text-ink hover:bg-paper-sunken',
        hiddenOnPhone && 'max-sm:hidden',
        chosen === true && 'bg-accent-wash outline-2 outline-accent -outline-offset-2',
      )}
    >
      {children}
    </button>
  );
}
