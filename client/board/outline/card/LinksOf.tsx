import { AcronymText } from '#client/acronyms/index.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { type End, endKey, endsOf } from '#shared/board/index.ts';
import { linkRowKey } from '../rows/linkRowKey.ts';
import { useHands, useOutlineTable } from '../view/outlineContext.ts';
import { linkInWords } from '../words/linkInWords.ts';

/** Every link that holds on to one element, each a way to its own line. Memberships are told by the nesting. */
export function LinksOf({ end }: { end: End }) {
  const { toggle } = useHands();
  const { table, find } = useOutlineTable();
  const links = table.links.filter(
    (link) => link.kind !== 'membership' && endsOf(link).some((one) => endKey(one) === endKey(end)),
  );
  if (links.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h4 className="font-semibold">{t('outline.linksOf')}</h4>
      <ul className="grid gap-1">
        {links.map((link) => (
          <li
            key={endKey({ compartment: link.compartment, element: link.id })}
            className="flex items-center gap-2"
          >
            <span className="grow">
              <AcronymText text={linkInWords(link, find)} />
            </span>
            <Button
              variant="quiet"
              aria-label={t('outline.editNamed', { link: linkInWords(link, find, 'said') })}
              onPress={() =>
                toggle(linkRowKey(link), { compartment: link.compartment, element: link.id }, 'name')
              }
            >
              {t('outline.edit')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
