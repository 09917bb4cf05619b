import { type End, endKey } from '#shared/board/index.ts';

/** What the list reads on whatever opens a line: the arrows by `data-row`, Suppr by `data-removes`. */
export function rowAttributes({
  row,
  end,
  removes,
  isOpen,
  chosen,
}: {
  row: string;
  end: End;
  removes: readonly End[];
  isOpen: boolean;
  chosen: boolean;
}) {
  return {
    'data-row': row,
    'data-end': endKey(end),
    'data-removes': removes.map(endKey).join(' '),
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? `${row}-card` : undefined,
    'aria-current': chosen ? ('true' as const) : undefined,
  };
}
