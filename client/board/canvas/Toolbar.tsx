import {
  Building2,
  CircleUser,
  House,
  Keyboard,
  Lasso,
  List,
  MousePointer2,
  PenLine,
  Plus,
  Redo2,
  Shapes,
  Spline,
  Type,
  Undo2,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import type { ButtonProps } from '#client/ui/Button.tsx';
import { classes } from '#client/ui/classes.ts';
import { Menu } from '#client/ui/Menu.tsx';
import { addRelativeOf } from '../family/addRelativeOf.ts';
import { relativeActions } from '../family/relativeActions.tsx';
import { ADDABLE, type Addable } from '../tools/addTool.ts';
import { actions } from './actions.ts';
import { askQuickAdd } from './askQuickAdd.ts';
import { chosenOn } from './chosen.ts';
import { recordKey } from './inWords.ts';
import type { Tool } from './room.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';

const ICONS: Record<Addable, ReactNode> = {
  person: <CircleUser aria-hidden="true" />,
  household: <House aria-hidden="true" />,
  structure: <Building2 aria-hidden="true" />,
  professional: <UserRound aria-hidden="true" />,
  text: <Type aria-hidden="true" />,
  zone: <Shapes aria-hidden="true" />,
};

export function addableInWords(kind: Addable): string {
  return {
    person: t('board.person'),
    household: t('board.household'),
    structure: t('board.structure'),
    professional: t('board.professional'),
    text: t('board.text'),
    zone: t('board.zone'),
  }[kind];
}

export function addableIcon(kind: Addable): ReactNode {
  return ICONS[kind];
}

/** A zone is first drawn by hand; it is in the pens' bar, and where one double-clicks. */
const IN_A_ROW = ADDABLE.filter((kind) => kind !== 'zone');

/** Screen pixels: narrower than this, what is added comes from one button. */
const NARROW = 920;
const isNarrow = ({ width }: { width: number }) => width < NARROW;

/** The tools, with words under their pictures, within a thumb's reach. */
export function Toolbar({
  compact,
  readOnly,
  onOpenOutline,
}: {
  compact: boolean;
  readOnly: boolean;
  onOpenOutline?: (() => void) | undefined;
}) {
  const room = useRoom();
  const narrow = useSelected(room.size, isNarrow);
  const few = compact || narrow;
  const tool = useStore(room.tool);
  const { history } = room.session;
  const steps = useStore({ get: history.state, subscribe: history.subscribe });
  const hold = (next: Tool) => () => {
    room.wire.set({ is: 'idle' });
    room.tool.set(tool.is === next.is && next.is !== 'select' ? { is: 'select' } : next);
    // Escape puts a tool down: the map must hear it.
    room.screen.now?.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label={t('board.tools')}
      className="pointer-events-auto flex max-w-full flex-wrap items-stretch justify-center gap-0.5 rounded-panel border border-line bg-paper-raised p-1.5 shadow-card"
    >
      <ToolButton
        label={t('board.select')}
        icon={<MousePointer2 aria-hidden="true" />}
        pressed={tool.is === 'select'}
        onPress={hold({ is: 'select' })}
      />
      {!few && (
        <ToolButton
          label={t('board.surround')}
          icon={<Lasso aria-hidden="true" />}
          pressed={tool.is === 'surround'}
          onPress={hold({ is: 'surround' })}
        />
      )}
      {!readOnly && (few ? <AddMenu /> : IN_A_ROW.map((kind) => <AddButton key={kind} kind={kind} />))}
      {!readOnly && !few && (
        <ToolButton
          label={t('board.quickAdd')}
          icon={<Keyboard aria-hidden="true" />}
          onPress={() => askQuickAdd(room)}
        />
      )}
      {!readOnly && (
        <ToolButton
          label={t('board.link')}
          icon={<Spline aria-hidden="true" />}
          pressed={tool.is === 'connect'}
          onPress={(how) =>
            how === 'keyboard'
              ? room.asking.set({ is: 'connect', from: null, to: null })
              : hold({ is: 'connect' })()
          }
        />
      )}
      {!readOnly && (
        <ToolButton
          label={t('board.ink')}
          icon={<PenLine aria-hidden="true" />}
          pressed={tool.is === 'ink'}
          onPress={hold({ is: 'ink', with: 'pen' })}
        />
      )}
      {!readOnly && (
        <>
          <span className="mx-1 w-px shrink-0 self-stretch bg-line" />
          <ToolButton
            label={t('board.undo')}
            icon={<Undo2 aria-hidden="true" />}
            disabled={!steps.canUndo}
            onPress={() => actions.undo(room)}
          />
          {!few && (
            <ToolButton
              label={t('board.redo')}
              icon={<Redo2 aria-hidden="true" />}
              disabled={!steps.canRedo}
              onPress={() => actions.redo(room)}
            />
          )}
        </>
      )}
      {onOpenOutline && (
        <ToolButton label={t('board.list')} icon={<List aria-hidden="true" />} onPress={onOpenOutline} />
      )}
    </div>
  );
}

function AddButton({ kind }: { kind: Addable }) {
  const room = useRoom();
  const tool = useStore(room.tool);
  const armed = tool.is === 'add' && tool.kind === kind;
  return (
    <ToolButton
      label={addableInWords(kind)}
      icon={ICONS[kind]}
      pressed={armed}
      // A hand then says where; a keyboard has nowhere to point at, so there is room found in the middle.
      onPress={(how) => {
        if (how === 'keyboard') actions.add(room, kind);
        else {
          room.tool.set(armed ? { is: 'select' } : { is: 'add', kind });
          room.screen.now?.focus();
        }
      }}
    />
  );
}

/** On a phone there is room for one button, a large one: what is added lands in the middle of the screen, or by its kin. */
function AddMenu() {
  const room = useRoom();
  const table = useStore(room.seen);
  const keys = useStore(room.session.selection);
  const { elements } = chosenOn(table, keys);
  const [only] = elements.length === 1 ? elements : [];
  const person = only?.kind === 'person' && room.session.desk.writable(only.compartment) ? only : null;
  const typed = {
    id: 'quickAdd',
    label: t('board.quickAddLong'),
    icon: <Keyboard aria-hidden="true" />,
    onAction: () => askQuickAdd(room),
  };
  const kinds = ADDABLE.map((kind) => ({
    id: kind as string,
    label: addableInWords(kind),
    icon: ICONS[kind],
    onAction: () => actions.add(room, kind),
  }));
  // Somebody is chosen: whom one adds is most often theirs.
  const list = person
    ? [...relativeActions((as) => addRelativeOf(room, recordKey(person), as)), ...kinds, typed]
    : [...kinds, typed];
  return (
    <Menu
      label={t('board.add')}
      trigger={<AddTrigger icon={<Plus aria-hidden="true" />}>{t('board.add')}</AddTrigger>}
      actions={list}
    />
  );
}

/** A tool that opens a menu; the menu gives it its `onPress`. */
function AddTrigger({ children, icon, onPress, variant: _variant, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classes(TOOL_CLASSES, ADD_CLASSES)}
      onClick={() => onPress?.()}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

const ADD_CLASSES =
  'min-h-16 min-w-20 border-2 border-accent bg-accent-wash font-semibold text-ink [&_svg]:size-7';
const TOOL_CLASSES =
  'flex min-h-14 min-w-14 grow flex-col items-center justify-center gap-1 rounded-card px-2 text-s leading-tight disabled:opacity-45 [&_svg]:size-5';

function ToolButton({
  label,
  icon,
  pressed,
  disabled = false,
  onPress,
}: {
  label: string;
  icon: ReactNode;
  pressed?: boolean;
  disabled?: boolean;
  onPress: (how: 'hand' | 'keyboard') => void;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      // A press by keyboard or by a screen reader has no place and counts no clicks.
      onClick={({ detail }) => onPress(detail === 0 ? 'keyboard' : 'hand')}
      className={classes(
        TOOL_CLASSES,
        pressed === true
          ? 'bg-accent text-on-accent hover:bg-accent-strong'
          : 'text-ink hover:bg-paper-sunken',
      )}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}
