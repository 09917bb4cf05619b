import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { endKey, type Table } from '#shared/board/index.ts';
import type { Issue } from '#shared/kinship/issue.ts';

/** What is odd in a family, for those who drew it: « Karim est né après son enfant Léa. » Null for what they can't mend. */
export function issueInWords({ code, people }: Issue, table: Table): string | null {
  const names = people.map((key) => nameOf(key, table));
  const [first = '', second = ''] = names;
  switch (code) {
    case 'ownAncestor':
      return t('layout.ownAncestor', { names: listInWords(names) });
    case 'bornBeforeParent':
      return t('layout.bornBeforeParent', { parent: first, child: second });
    case 'parentVeryYoung':
      return t('layout.parentVeryYoung', { parent: first, child: second });
    case 'twinsApart':
      return t('layout.twinsApart', { names: listInWords(names) });
    case 'coupleBeforeBirth':
      return t('layout.coupleBeforeBirth', { names: listInWords(names) });
    case 'coupleAcrossLine':
      return t('layout.coupleAcrossLine', { names: listInWords(names) });
    case 'coupleOfOne':
    case 'ownChild':
    case 'nobody':
    case 'sameId':
      return null;
  }
}

function nameOf(key: string, table: Table): string {
  const element = table.elements.find(({ compartment, id }) => endKey({ compartment, element: id }) === key);
  const name = element?.kind === 'person' ? element.name.trim() : '';
  return name === '' ? t('layout.somebody') : name;
}
