import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { cover } from './cover.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';

/** Screen pixels between a sheet and the tools under it. */
const GAP = 8;
const NOTHING = { right: 0, bottom: 0 };

/**
 * What lies at the foot of the map: it says how much of the map it covers, folds to a slim bar, closes on Escape. On a
 * phone it folds by itself where something else needs the place. BO161.
 */
export function FootSheet({
  name,
  title = name,
  closeWords,
  beside = false,
  actions,
  steady,
  children,
  onClose,
}: {
  /** whatever it shows, under this name it is found */
  name: string;
  /** what it shows now, where that isn't its name */
  title?: string;
  closeWords: string;
  /** there is room at the side of the map, above the tools */
  beside?: boolean;
  /** in the row of the title */
  actions?: ReactNode;
  /** stays when it is folded */
  steady?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}) {
  const room = useRoom();
  const { compact } = room.props.now;
  const body = useId();
  const [folded, setFolded] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const someChosen = useSelected(room.session.selection, (chosen) => chosen.size > 0);
  const tool = useStore(room.tool);
  const elsewhere = compact && (someChosen || tool.is === 'ink' || tool.is === 'connect');

  useEffect(() => {
    if (elsewhere) setFolded(true);
  }, [elsewhere]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const tell = () =>
      cover(
        room,
        beside
          ? { right: element.offsetWidth + GAP, bottom: 0 }
          : { right: 0, bottom: element.offsetHeight + GAP },
      );
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      cover(room, NOTHING);
    };
  }, [room, beside]);

  return (
    <section
      ref={frame}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      className={classes(
        'pointer-events-auto grid gap-2 rounded-panel border border-line bg-paper-raised p-3 text-ink shadow-card',
        beside ? 'absolute right-14 bottom-20 w-80' : 'w-full max-w-3xl',
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <h2
          ref={takeFocus}
          tabIndex={-1}
          className={classes('min-w-0 font-bold text-m', folded && 'line-clamp-3')}
        >
          {title}
        </h2>
        <div className="flex shrink-0 items-center gap-1">
          {actions}
          <IconButton
            label={t(folded ? 'time.unfold' : 'time.fold')}
            aria-expanded={!folded}
            aria-controls={body}
            icon={folded ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
            onPress={() => setFolded(!folded)}
          />
          <IconButton label={closeWords} icon={<X aria-hidden="true" />} onPress={onClose} />
        </div>
      </div>
      {steady}
      <div id={body} hidden={folded} className={folded ? undefined : 'grid min-h-0 gap-2'}>
        {children}
      </div>
    </section>
  );
}
