import type { Element, Person } from '../../board/element.ts';
import type { NotationKey } from '../../notation/words/notationWords.ts';
import type { Notation } from '../drawing.ts';
import { groundMarkOf } from '../labels/groundMark.ts';
import { LIVED_AS } from '../people/characterOf.ts';

/** The signs an element is drawn with in a view, its own outline first. DR9, DR11, DR12. */
export function signsOf(element: Element, notation: Notation): NotationKey[] {
  const mark = groundMarkOf(element.ground);
  const ground: NotationKey[] = mark ? [`ground-${mark}`] : [];
  switch (element.kind) {
    case 'text':
    case 'picture':
      return [];
    case 'zone':
      return [`zone-${element.meaning}`, ...ground];
    case 'household':
      return [element.nature === 'placement' ? 'placement' : 'household', ...ground];
    case 'structure':
    case 'professional':
      return [element.kind, ...ground];
    case 'person':
      return [...ground, ...personSigns(element, notation)];
  }
}

function personSigns(person: Person, notation: Notation): NotationKey[] {
  const isGenogram = notation === 'genogram';
  const { beginning, illness, substance, signs = [] } = person;
  const found: NotationKey[] = [];
  if (beginning) found.push(`beginning-${beginning}`);
  else found.push(`symbol-${isGenogram ? person.symbol : LIVED_AS[person.symbol]}`);
  if (person.concerned && !beginning) found.push('concerned');
  if (person.consultand === true) found.push('consultand');
  if (person.deceased && !beginning) found.push('deceased');
  if (typeof person.count === 'number' && !beginning) found.push('multiple');
  if (person.ring === 'community') found.push('community');
  for (const sign of signs) if (isGenogram || sign === 'inCare') found.push(`sign-${sign}`);
  if (isGenogram && !beginning && illness) found.push(`illness-${illness}`);
  if (isGenogram && !beginning && substance) found.push(`substance-${substance}`);
  return found;
}
