import { describe, expect, it } from 'vitest';
import { plainLanguageIssues } from '../../text/plainLanguage.ts';
import { sampleTerms } from '../testing/sampleConsents.ts';
import { absentNotice } from './absentNotice.ts';
import { defaultCharter } from './defaultCharter.ts';
import { invitationLetter } from './invitationLetter.ts';

const { controller } = sampleTerms();
const LANGUAGES = ['fr', 'en'] as const;
const acronyms = (lines: readonly string[], language: 'fr' | 'en') =>
  plainLanguageIssues(lines.join('\n'), { language }).filter(({ rule }) => rule === 'undefinedAcronym');

describe.each(LANGUAGES)('in %s', (language) => {
  const notice = (variant: 'standard' | 'easy') => absentNotice({ language, variant, controller });

  it('[CO100] the letter that a family begins with is easy to read, and leaves them what is theirs', () => {
    const lines = invitationLetter({ language, name: 'Léa Martin' });
    expect(plainLanguageIssues(lines.join('\n'), { language })).toEqual([]);
    expect(lines.some((line) => line.includes('Léa Martin'))).toBe(true);
    expect(lines.filter((line) => line.endsWith('…')).length).toBeGreaterThanOrEqual(6);
  });

  it('[CO101] the notice for absent people says what RGPD 14 asks', () => {
    for (const variant of ['standard', 'easy'] as const) {
      const text = notice(variant).join('\n');
      for (const said of [controller.name, controller.contact, controller.dpo, 'www.cnil.fr'])
        expect(text).toContain(said);
      expect(acronyms(notice(variant), language)).toEqual([]);
    }
    expect(plainLanguageIssues(notice('easy').join('\n'), { language })).toEqual([]);
  });

  it('[CO102] the rules that a table begins with are easy to read', () => {
    const lines = defaultCharter(language);
    expect(plainLanguageIssues(lines.join('\n'), { language })).toEqual([]);
    expect(lines).toHaveLength(defaultCharter('fr').length);
  });

  it('[CO94] each has the spaces of its language', () => {
    const lines = [
      ...invitationLetter({ language, name: 'Léa' }),
      ...notice('standard'),
      ...notice('easy'),
      ...defaultCharter(language),
    ];
    if (language === 'fr') expect(lines.join('\n')).not.toMatch(/ [;:!?»]|« /u);
    else expect(lines.join('\n')).not.toMatch(/[\u00a0\u202f«»]/u);
  });
});
