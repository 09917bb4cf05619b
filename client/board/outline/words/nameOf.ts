import { t } from '#client/i18n/t.ts';
import type { Element } from '#shared/board/index.ts';

const UNNAMED = {
  person: 'outline.unnamedPerson',
  household: 'outline.unnamedHousehold',
  structure: 'outline.unnamedStructure',
  professional: 'outline.unnamedProfessional',
  zone: 'outline.unnamedZone',
  picture: 'outline.unnamedPicture',
} as const;

const TEXT_LENGTH = 60;

/** What an element is called in a list; never empty, since it is what a screen reader has to say. */
export function nameOf(element: Element): string {
  if (element.kind === 'text') {
    const line = element.text.replace(/\s+/gu, ' ').trim();
    if (line === '') return t('outline.emptyFreeText');
    return line.length > TEXT_LENGTH ? `${line.slice(0, TEXT_LENGTH).trimEnd()}…` : line;
  }
  return element.name.trim() || t(UNNAMED[element.kind]);
}
