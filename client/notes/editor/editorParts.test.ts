import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../exports/fileNameOf.ts';
import type { Mentionable } from '../mentions/mentionable.ts';
import { searchMentionables } from '../mentions/searchMentionables.ts';
import { initialsOf } from './initialsOf.ts';
import { normaliseHref } from './normaliseHref.ts';
import { stackLabels } from './stackLabels.ts';

describe('normaliseHref', () => {
  it.each([
    ['exemple.fr/accueil', 'https://exemple.fr/accueil'],
    [' https://exemple.fr ', 'https://exemple.fr'],
    ['nadia@exemple.fr', 'mailto:nadia@exemple.fr'],
    ['04 66 00 00 00', 'tel:0466000000'],
    ['https://exemple.fr/a|b', 'https://exemple.fr/a%7Cb'],
    ['javascript:alert(1)', null],
    ['bonjour', null],
  ])('[NE3] %s is meant as %s', (typed, href) => {
    expect(normaliseHref(typed)).toBe(href);
  });
});

describe('searchMentionables', () => {
  const element = (name: string, allowed = true): Mentionable => ({
    compartment: 'compartment-1',
    element: name,
    kind: 'person',
    name,
    where: 'Table commune',
    allowed,
  });
  const map = [element('Rémi'), element('École Jules-Ferry'), element('Élise', false), element('Jules')];

  it('[NE6] finds by the beginning of a word, accents aside, and never what readers may not see', () => {
    expect(searchMentionables(map, 'jul').map(({ name }) => name)).toEqual(['Jules', 'École Jules-Ferry']);
    expect(searchMentionables(map, 'e').map(({ name }) => name)).toEqual([
      'École Jules-Ferry',
      'Jules',
      'Rémi',
    ]);
    expect(searchMentionables(map, 'élise')).toEqual([]);
  });
});

describe('labels beside the text', () => {
  it('[NE8] never lie on one another', () => {
    expect(stackLabels([{ top: 10 }, { top: 12 }, { top: 90 }], 22)).toEqual([
      { top: 10 },
      { top: 33 },
      { top: 90 },
    ]);
  });

  it.each([
    ['M. Roux', 'R'],
    ['Nadia Karim', 'NK'],
    ['Dr Lopez', 'L'],
    ['', '?'],
  ])('[NE8] %s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['Rentrée 2026 / PPS', 'Rentrée 2026 PPS'],
    ['../../etc', 'etc'],
    ['\u202e<>:', 'note'],
  ])('[NE9] %s is saved as %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});
