import { t } from '#client/i18n/t.ts';
import {
  type End,
  endKey,
  type PlacedElement,
  type PlacedLink,
  relationKind,
  sideOf,
  type Table,
} from '#shared/board/index.ts';
import type { Notation } from '#shared/drawing/drawing.ts';
import { find } from '../commands/find.ts';
import { birthInWords } from './birthInWords.ts';
import { signsInWords } from './signsInWords.ts';

/** Elements and links said in words: for names of things on screen and for screen readers. */
export function nameInWords(element: PlacedElement | undefined): string {
  if (!element) return '';
  if (element.kind === 'text') return element.text.trim().slice(0, 60) || t('board.unnamedText');
  const name = element.name.trim();
  if (name !== '') return name;
  if (element.kind === 'household') return t('board.household');
  if (element.kind === 'zone') return t('board.zone');
  if (element.kind === 'picture') return t('board.picture');
  return element.kind === 'structure' ? t('board.unnamedStructure') : t('board.unnamedPerson');
}

/** An element with what its drawing in this view says. DR9. */
export function elementInWords(element: PlacedElement, notation: Notation = 'sociogram'): string {
  const name = nameInWords(element);
  switch (element.kind) {
    case 'person':
      return [
        t('board.elementPerson', { name }),
        birthInWords(element),
        element.concerned ? t('board.isConcerned') : '',
        element.deceased ? t('board.isDeceased') : '',
        ...signsInWords(element, notation),
      ]
        .filter((part) => part !== '')
        .join(', ');
    case 'household':
      return element.name.trim() === '' ? name : t('board.elementHousehold', { name });
    case 'structure':
      return t('board.elementStructure', {
        name: [name, element.what].filter((part) => part !== '').join(', '),
      });
    case 'professional':
      return t('board.elementProfessional', { name, function: element.function || t('board.professional') });
    case 'zone':
      return element.name.trim() === '' ? name : t('board.elementZone', { name });
    case 'picture':
      return element.name.trim() === '' ? name : t('board.elementPicture', { name });
    case 'text':
      return t('board.elementText', { text: name });
  }
}

export function linkInWords(link: PlacedLink, table: Table): { kind: string; between: string } {
  const name = (end: End) => nameInWords(find.element(table, end));
  switch (link.kind) {
    case 'relation':
      return {
        kind: relationKindInWords(table, link.from, link.to),
        between: t('board.linkBetween', { from: name(link.from), to: name(link.to) }),
      };
    case 'couple':
      return {
        kind: t('board.kindCouple'),
        between: t('board.linkCouple', { from: name(link.a), to: name(link.b) }),
      };
    case 'child': {
      const parents = link.parents.map(name).join(', ');
      return {
        kind: t('board.kindChild'),
        between: t('board.linkChild', { child: name(link.child), parents }),
      };
    }
    case 'emotion':
      return {
        kind: t('board.kindEmotion'),
        between: t('board.linkCouple', { from: name(link.from), to: name(link.to) }),
      };
    case 'eco':
      return {
        kind: t('board.kindEco'),
        between: t('board.linkCouple', { from: name(link.from), to: name(link.to) }),
      };
    case 'membership':
      return {
        kind: t('board.kindMembership'),
        between: t('board.linkMembership', { member: name(link.member), of: name(link.of) }),
      };
  }
}

function relationKindInWords(table: Table, from: End, to: End): string {
  const sides = [from, to].map((end) => {
    const element = find.element(table, end);
    return element ? sideOf(element) : null;
  });
  const [a, b] = sides;
  if (!a || !b) return t('board.link');
  return {
    familyLink: t('board.kindFamilyLink'),
    intervention: t('board.kindIntervention'),
    activation: t('board.kindActivation'),
    cooperation: t('board.kindCooperation'),
  }[relationKind(a, b)];
}

export function recordKey(record: { compartment: string; id: string }): string {
  return endKey({ compartment: record.compartment, element: record.id });
}
