import { t } from '#client/i18n/t.ts';
import { Dialog } from '#client/ui/Dialog.tsx';

/** Every gesture's keys. The rows follow useKeys.ts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const rows: readonly [string, string][] = [
    [t('board.keysArrows'), t('board.keyArrows')],
    [t('board.keysShiftArrows'), t('board.keyShiftArrows')],
    ['P, F, S, O, T, Z', t('board.keyAdd')],
    ['R', t('board.keyRelative')],
    ['/', t('board.keyQuickAdd')],
    [t('board.keysEnter'), t('board.keyEnter')],
    ['E', t('board.keyCard')],
    ['M', t('board.keyMove')],
    ['L', t('board.keyLink')],
    ['N', t('board.keyLinks')],
    ['A', t('board.keyFollow')],
    [t('board.keysDelete'), t('board.keyDelete')],
    [t('board.keysUndo'), t('board.keyUndo')],
    [t('board.keysCopy'), t('board.keyCopy')],
    [t('board.keysAll'), t('board.keyAll')],
    ['C, H, G', t('board.keyPens')],
    ['D', t('board.keyStrokes')],
    [t('board.keysAmongStrokes'), t('board.keyAmongStrokes')],
    ['+, -, 0', t('board.keyZoom')],
    ['V', t('board.keyView')],
    ['I', t('board.keyConfidential')],
    [t('board.keyPanKeys'), t('board.keyPan')],
    [t('board.keyLassoKeys'), t('board.keyLasso')],
    [t('board.keysEscape'), t('board.keyEscape')],
    ['?', t('board.keyHelp')],
  ];
  return (
    <Dialog title={t('board.shortcuts')} isOpen onClose={onClose} wide>
      <p className="text-ink-soft">{t('board.shortcutsIntro')}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {rows.map(([keys, does]) => (
          <div key={keys} className="flex items-baseline gap-3 border-line border-b py-1.5">
            <dt className="w-36 shrink-0">
              <kbd className="rounded bg-paper-sunken px-1.5 py-0.5 font-semibold text-s">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
