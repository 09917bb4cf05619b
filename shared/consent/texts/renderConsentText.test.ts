import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DATA_CATEGORIES } from '../../domain/compartment.ts';
import { SECTORS } from '../../domain/sector.ts';
import { plainLanguageIssues } from '../../text/plainLanguage.ts';
import { PURPOSES, type ScopeRow, SHARING_MODES } from '../scopeRow.ts';
import { GDPR_LEGAL_BASES, SHARING_AUTHORISATIONS, type TermsDraft } from '../terms.ts';
import { NOON, sampleFile, sampleRow, sampleTerms } from '../testing/sampleConsents.ts';
import { fullText } from './fullText.ts';
import { KNOWN_MEANS, KNOWN_RETENTIONS } from './phrases.ts';
import { renderConsentText } from './renderConsentText.ts';
import { TEMPLATE_VERSION } from './templateVersion.ts';
import type { TextNames } from './textNames.ts';

const names: TextNames = {
  members: {
    memberOfRoux: { name: 'M. Roux', function: 'enseignant', organization: 'École Jules-Ferry' },
    memberNobody: { name: 'Anaïs Petit', function: '', organization: '' },
  },
  compartments: { compartmentCare: 'Soins' },
};
const LANGUAGES = ['fr', 'en'] as const;
const VARIANTS = ['standard', 'easy'] as const;
const ALL = LANGUAGES.flatMap((language) => VARIANTS.map((variant) => ({ language, variant })));
const maillage = { supports: [...KNOWN_MEANS.slice(0, 3)], securityMeasures: [...KNOWN_MEANS.slice(3)] };
const terms = (over: Parameters<typeof sampleTerms>[0] = {}): TermsDraft =>
  sampleTerms({ ...maillage, retention: KNOWN_RETENTIONS[0], ...over });
const textOf = (asked: TermsDraft, how: (typeof ALL)[number]) =>
  fullText(renderConsentText(asked, { ...how, names }));

/** Every category, purpose, mode, sector and kind of recipient, in records of 50 rows at most. */
const rows: ScopeRow[] = DATA_CATEGORIES.filter((category) => category !== 'childPrivate').flatMap(
  (category, c) =>
    SHARING_MODES.flatMap((mode, m) => {
      const purpose = PURPOSES[(c + m) % PURPOSES.length] ?? 'care';
      const sector = SECTORS[(c + m) % SECTORS.length] ?? 'school';
      const about = { category, purpose, mode };
      return [
        sampleRow({ ...about, id: `row-${c}-${m}-one`, compartmentId: 'compartmentCare' }),
        sampleRow({ ...about, id: `row-${c}-${m}-many`, compartmentId: null, recipient: { sector } }),
      ];
    }),
);
const young = sampleFile({ subject: { discernment: true, birthDate: '2009-03-01' } });
const everything: TermsDraft[] = [
  ...Array.from({ length: Math.ceil(rows.length / 50) }, (_, index) =>
    terms({ rows: rows.slice(index * 50, index * 50 + 50), guardianship: young }),
  ),
  ...GDPR_LEGAL_BASES.map((gdprLegalBasis) => terms({ gdprLegalBasis })),
  ...SHARING_AUTHORISATIONS.map((sharingAuthorisation) =>
    terms({ sharingAuthorisation, interpreter: 'Mme Diallo' }),
  ),
  terms({ rows: [sampleRow({ category: 'childPrivate', compartmentId: null })], guardianship: young }),
];

describe.each(ALL)('the text in $language, $variant', (how) => {
  const text = textOf(terms({ guardianship: young }), how);

  it('[CO90] says all that has to be said', () => {
    const sections = renderConsentText(terms({ guardianship: young }), { ...how, names });
    expect(sections.map(({ id }) => id)).toEqual([
      'ask',
      'rows',
      'freedom',
      'change',
      'duration',
      'protection',
      'voice',
      'responsible',
      'rights',
      'law',
    ]);
    for (const said of ['Léa Martin', 'M. Roux', 'Soins', 'École Jules-Ferry', 'Association du Lien'])
      expect(text).toContain(said);
    for (const said of ['04 00 00 00 00', 'dpo@lien.invalid', 'www.cnil.fr', '18'])
      expect(text).toContain(said);
  });

  it('[CO91] says each row by itself, and only there', () => {
    const asked = terms({ rows: [sampleRow(), sampleRow({ id: 'rowNumber2', compartmentId: null })] });
    const lines = renderConsentText(asked, { ...how, names }).flatMap((section) =>
      section.lines.map((line) => ({ ...line, section: section.id })),
    );
    expect(new Set(lines.map(({ rowId }) => rowId))).toEqual(new Set([null, 'rowNumber1', 'rowNumber2']));
    expect(lines.every(({ rowId, section }) => (rowId !== null) === (section === 'rows'))).toBe(true);
    expect(lines.filter(({ rowId }) => rowId === 'rowNumber2')[0]?.text).toBe('Question 2');
  });

  it('[CO92] has words for every category, purpose, mode, sector and basis, and no hole', () => {
    for (const asked of everything) {
      const all = textOf(asked, how);
      expect(all).not.toMatch(/undefined|null|\$\{|NaN| {2}/u);
      const words = [...KNOWN_MEANS].filter((code) => /[A-Z]/.test(code));
      for (const code of [...words, ...KNOWN_RETENTIONS, 'GDPR_', 'CASF_', 'CSP_'])
        expect(all).not.toContain(code);
    }
  });

  it('[CO93] leaves no acronym unexplained', () => {
    for (const asked of everything) {
      const issues = plainLanguageIssues(textOf(asked, how), { language: how.language });
      expect(issues.filter(({ rule }) => rule === 'undefinedAcronym')).toEqual([]);
    }
  });

  it('[CO94] has the spaces of its language', () => {
    for (const asked of everything) {
      const all = textOf(asked, how);
      if (how.language === 'fr') expect(all).not.toMatch(/ [;:!?»]|« |[^\u202f][;!?]|[^\u00a0\d]:(?!\/)/u);
      else expect(all).not.toMatch(/[\u00a0\u202f«»]/u);
    }
  });

  it('[CO95] is one idea a line, and every line ends', () => {
    for (const section of renderConsentText(terms(), { ...how, names }))
      for (const { text: line } of section.lines) expect(line).toMatch(/^Question \d+$|[.?]$/u);
  });
});

describe.each(LANGUAGES)('easy to read, in %s', (language) => {
  it('[CO96] breaks none of the rules of easy reading, whatever is asked', () => {
    for (const asked of everything) {
      const all = textOf(asked, { language, variant: 'easy' });
      expect(plainLanguageIssues(all, { language })).toEqual([]);
    }
  });
});

describe('one row', () => {
  const lines = (row: Partial<ScopeRow>, how: (typeof ALL)[number]) =>
    renderConsentText(terms({ rows: [sampleRow(row)] }), { ...how, names })
      .flatMap((section) => section.lines)
      .flatMap(({ text, rowId }) => (rowId === null ? [] : text))
      .slice(1);

  it('[CO91] in French', () => {
    expect(lines({}, { language: 'fr', variant: 'standard' })).toEqual([
      'M. Roux, enseignant, École Jules-Ferry, lira le volet «\u00a0Soins\u00a0».',
      'Ce volet contient des informations sur la santé.',
      'Pour quoi faire\u00a0: préparer l’équipe éducative et aider à l’école.',
      'Jusqu’au 10 juin 2027.',
    ]);
    expect(
      lines(
        { recipient: { sector: 'school' }, mode: 'document' },
        { language: 'fr', variant: 'standard' },
      )[0],
    ).toBe('Les professionnels de l’école recevront une copie du volet «\u00a0Soins\u00a0».');
    expect(lines({}, { language: 'fr', variant: 'easy' })).toEqual([
      'C’est pour M. Roux.',
      'M. Roux\u00a0: enseignant, École Jules-Ferry.',
      'On lui montre le volet «\u00a0Soins\u00a0».',
      'Dans ce volet\u00a0: la santé.',
      'Pour quoi faire\u00a0: aider à l’école.',
      'Jusqu’au 10 juin 2027.',
    ]);
  });

  it('[CO91] in English', () => {
    expect(
      lines({ recipient: { memberId: 'memberNobody' } }, { language: 'en', variant: 'standard' })[0],
    ).toBe('Anaïs Petit will read the part “Soins”.');
    expect(lines({ compartmentId: null }, { language: 'en', variant: 'easy' })[3]).toBe(
      'These are all the parts about health.',
    );
  });

  it('[CO97] ends with the last whole day', () => {
    const until = (expiresAt: string) =>
      renderConsentText(
        { ...terms(), expiresAt: Date.parse(expiresAt) },
        { language: 'fr', variant: 'standard', names },
      )
        .flatMap((section) => section.lines)
        .find(({ text }) => text.startsWith('Jusqu’au'))?.text;
    expect(until('2027-06-30T22:00:00Z')).toBe('Jusqu’au 30 juin 2027.');
    expect(until('2027-06-30T22:00:00.001Z')).toBe('Jusqu’au 1er juillet 2027.');
    const soon = sampleFile({ subject: { birthDate: '2009-03-01' } });
    const capped = textOf(terms({ guardianship: soon }), { language: 'fr', variant: 'standard' });
    expect(capped).toContain('Jusqu’au 28 février 2027.');
    expect(capped).toContain('Léa Martin aura alors 18 ans, et décidera.');
  });

  it('[CO90] only speaks of a child where one is heard', () => {
    const ids = (asked: TermsDraft) =>
      renderConsentText(asked, { language: 'fr', variant: 'easy', names }).map(({ id }) => id);
    expect(ids(terms())).not.toContain('voice');
    expect(ids(terms({ guardianship: young }))).toContain('voice');
  });

  it('[CO98] a name that was not given throws: nobody signs for « somebody »', () => {
    const how = { language: 'fr', variant: 'standard' } as const;
    expect(() => lines({ recipient: { memberId: 'memberOther' } }, how)).toThrow('memberOther');
    expect(() => lines({ compartmentId: 'compartmentOther' }, how)).toThrow('compartmentOther');
    expect(() => lines({ compartmentId: 'constructor' }, how)).toThrow('constructor');
  });

  it('[CO98] what somebody wrote in their own words stays as it is, with its end', () => {
    const own = terms({ supports: ['Un cahier'], securityMeasures: ['Une armoire !'], retention: 'Un an' });
    const all = textOf(own, { language: 'fr', variant: 'easy' });
    expect(all).toContain('\nUn cahier.\nUne armoire\u202f!\n');
    expect(all).toContain('Un an.');
  });
});

describe('the version', () => {
  it('[CO99] a word that changes changes the version: what was signed stays what it was', () => {
    const corpus = ALL.map((how) => everything.map((asked) => textOf(asked, how)).join('\n')).join('\n');
    const hash = createHash('sha256').update(corpus).digest('hex').slice(0, 16);
    expect({ [TEMPLATE_VERSION]: hash }).toEqual({ 'consent-1': '7fd5251ec0ca784a' });
  });

  it('[CO99] the same terms and names are the same text, at any hour', () => {
    const how = { language: 'fr', variant: 'standard' } as const;
    expect(textOf(terms(), how)).toBe(textOf(structuredClone(terms()), how));
    expect(NOON).toBeLessThan(terms().expiresAt);
  });
});
