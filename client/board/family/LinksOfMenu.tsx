import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { MenuAt } from '#client/ui/MenuAt.tsx';
import { endKey, endsOf, type Point, type Table } from '#shared/board/index.ts';
import { linkInWords, nameInWords } from '../canvas/inWords.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { goTo } from '../canvas/useKeys.ts';
import { find } from '../commands/find.ts';

/** Every link of somebody, each to whom it leads: choosing one goes there. */
export function LinksOfMenu({ of, at, onClose }: { of: string; at: Point; onClose: () => void }) {
  const room = useRoom();
  const table = room.seen.get();
  const ways = waysFrom(table, of);
  return (
    <MenuAt
      at={at}
      label={t('family.linksOf', { name: nameInWords(find.element(table, find.fromKey(of))) })}
      actions={
        ways.length === 0
          ? [{ id: 'none', label: t('family.noLinks'), disabled: true, onAction: onClose }]
          : ways.map(({ id, to, label }) => ({
              id,
              label,
              onAction: () => {
                room.session.selection.set(new Set([to]));
                announce(label);
                room.asking.set(null);
                // Once the menu has given the keyboard back.
                setTimeout(() => goTo(room, to), 0);
              },
            }))
      }
      onClose={onClose}
    />
  );
}

function waysFrom(table: Table, of: string): { id: string; to: string; label: string }[] {
  return table.links.flatMap((link) => {
    const ends = endsOf(link).map(endKey);
    if (!ends.includes(of)) return [];
    const { kind } = linkInWords(link, table);
    const words =
      link.kind === 'relation' || link.kind === 'eco' || link.kind === 'emotion' ? link.label : '';
    return ends
      .filter((to) => to !== of)
      .map((to) => ({
        id: `${link.id} ${to}`,
        to,
        label: [nameInWords(find.element(table, find.fromKey(to))), kind, words]
          .filter((part) => part !== '')
          .join(', '),
      }));
  });
}
