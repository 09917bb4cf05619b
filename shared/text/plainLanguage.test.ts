import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, plainLanguageIssues } from './plainLanguage.ts';
import { splitSentences } from './splitSentences.ts';

const sentences = (text: string) => splitSentences(text).map(({ from, to }) => text.slice(from, to));
const found = (text: string, rule: string, language: 'fr' | 'en' = 'fr') =>
  plainLanguageIssues(text, { language })
    .filter((issue) => issue.rule === rule)
    .map((issue) => issue.found);

describe('sentences', () => {
  it.each([
    ['Vous pouvez dire oui. Vous pouvez dire non.', ['Vous pouvez dire oui.', 'Vous pouvez dire non.']],
    ['M. Roux lira. Mme Vidal aussi.', ['M. Roux lira.', 'Mme Vidal aussi.']],
    ['Le Dr. Blanc et Mme. Vidal. Eux aussi.', ['Le Dr. Blanc et Mme. Vidal.', 'Eux aussi.']],
    ['J.-M. Lemaire l’a écrit. Oui.', ['J.-M. Lemaire l’a écrit.', 'Oui.']],
    ['Qui lit ? Personne ! Vraiment…', ['Qui lit ?', 'Personne !', 'Vraiment…']],
    ['Il dit « non. » Puis il part.', ['Il dit « non. »', 'Puis il part.']],
    ['Titre sans point\nPuis une phrase.', ['Titre sans point', 'Puis une phrase.']],
    ['Écrivez à dpo@lien.example.org. Merci.', ['Écrivez à dpo@lien.example.org.', 'Merci.']],
    ['Il a 3.5 ans. Voilà.', ['Il a 3.5 ans.', 'Voilà.']],
    ['Les lieux, les jours, etc. sont écrits. Etc.', ['Les lieux, les jours, etc. sont écrits.', 'Etc.']],
    ['Les lieux, etc. Puis les jours.', ['Les lieux, etc.', 'Puis les jours.']],
    ['La M.D.P.H. répond. Puis le C.M.P.', ['La M.D.P.H. répond.', 'Puis le C.M.P.']],
    ['Quoi ?! Oui.', ['Quoi ?!', 'Oui.']],
    ['', []],
    ['. . .', []],
  ])('[PL1] of « %s »', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ['Un deux trois.', 3],
    ['L’école d’Anaïs, aujourd’hui.', 3],
    ['« Soins » ?', 1],
    ['Il reste 10 000 euros.', 4],
    ['Appelez le 04 00 00 00 00.', 3],
    ['M. Roux est là.', 4],
    ['— oui —', 1],
  ])('[PL2] « %s » has %i words', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });

  it('[PL2] more than twelve words are too many, and the place is the sentence', () => {
    const twelve = 'un deux trois quatre cinq six sept huit neuf dix onze douze';
    expect(found(`${twelve}.`, 'longSentence')).toEqual([]);
    const text = `Court. Et ${twelve}. Court.`;
    expect(found(text, 'longSentence')).toEqual([`Et ${twelve}.`]);
    const issue = plainLanguageIssues(text).find(({ rule }) => rule === 'longSentence');
    expect(text.slice(issue?.from, issue?.to)).toBe(`Et ${twelve}.`);
  });
});

describe('words', () => {
  it.each([
    ['L’ASE vient.', ['ASE']],
    ['Les CMPs et l’IMPro.', ['CMPs', 'IMPro']],
    ['La M.D.P.H. répond.', ['M.D.P.H.']],
    ['L’ASE vient. L’ASE part.', ['ASE']],
    ['L’ASE (aide sociale à l’enfance) vient. L’ASE part.', []],
    ['L’aide sociale à l’enfance (ASE) vient.', []],
    ['ASE veut dire : aide sociale à l’enfance. L’ASE vient.', []],
    ['ASE : aide sociale à l’enfance.', []],
    ['M. Roux et Mme Vidal. Louis XIV, le Ve siècle, II.', []],
    ['Écrivez à DPO@LIEN.ORG, lisez https://lien.example.org/CMPP/a.', []],
    ['Léa D. a 10 ans.', []],
  ])('[PL3] acronyms that nobody explains in « %s »', (text, expected) => {
    expect(found(text, 'undefinedAcronym')).toEqual(expected);
  });

  it('[PL3] an acronym that the screen explains is explained', () => {
    expect(plainLanguageIssues('L’ASE vient.', { known: ['ASE'] })).toEqual([]);
    expect(found('The GP means the family doctor. The MDPH answers.', 'undefinedAcronym', 'en')).toEqual([
      'MDPH',
    ]);
  });

  it.each([
    ['50 % des gens & moi', ['%', '&']],
    ['père/mère + enfant = famille', ['/', '+', '=']],
    ['Le 10/03/2026, § 2, n° 3', ['/', '/', '§', '°']],
    ['https://lien.example.org/a?b=c&d dpo@lien.example.org +33 4 00 00 00 00', []],
    ['« Soins » : oui, non (ou plus tard)…', []],
  ])('[PL4] symbols in « %s »', (text, expected) => {
    expect(found(text, 'symbol')).toEqual(expected);
  });

  it.each([
    ['Le volet est lu par M. Roux.', ['est lu']],
    ['Les notes sont bien gardées.', ['sont bien gardées']],
    ['Vos données ne seront pas vendues, elles ont été copiées.', ['été copiées']],
    ['Elle est arrivée. Il est né en mai. Vous êtes âgée. Elle est en bonne santé.', []],
    ['M. Roux lit le volet. C’est à vous de choisir.', []],
  ])('[PL5] passives in « %s »', (text, expected) => {
    expect(found(text, 'passive')).toEqual(expected);
  });

  it('[PL5] in English too', () => {
    expect(found('Your notes are not shared. It was read by him. She is tired.', 'passive', 'en')).toEqual([
      'are not shared',
      'was read',
    ]);
  });

  it('[PL6] numbers are written in figures; one, and what is new, are no numbers', () => {
    expect(found('Deux ans, vingt jours, un an, une note, un livre neuf.', 'numberInLetters')).toEqual([
      'Deux',
      'vingt',
    ]);
    expect(found('Two years, one day, someone.', 'numberInLetters', 'en')).toEqual(['Two']);
    expect(found('Le sixième de 6.', 'numberInLetters')).toEqual([]);
  });

  it('[PL7] abbreviations other than people’s titles', () => {
    expect(found('Les bilans, etc. Le tél. de Mme Vidal, art. 3, Dr Blanc.', 'abbreviation')).toEqual([
      'etc.',
      'tél.',
      'art.',
    ]);
  });

  it('[PL8] the sample of the field passes', () => {
    const sample =
      'On va parler de vous avec d’autres personnes. Vous choisissez ce qu’on peut dire. Vous pouvez dire oui. Vous pouvez dire non. Vous pouvez changer d’avis.';
    expect(plainLanguageIssues(sample)).toEqual([]);
  });
});

describe('whatever the text', () => {
  it('[PL8] places are inside it, in order, and what was written there; sentences never overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'M. ',
        'ASE ',
        'est lu ',
        'deux ',
        '% ',
        '. ',
        '… ',
        '\n',
        '« ',
        ' »',
        '(',
        ')',
        'etc. ',
        'a@b.fr ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { from, to, found: what } of plainLanguageIssues(text)) {
          expect(text.slice(from, to)).toBe(what);
          expect(what.length).toBeGreaterThan(0);
        }
        let end = 0;
        for (const { from, to } of splitSentences(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[PL8] a long text takes no time', () => {
    const before = performance.now();
    plainLanguageIssues('Le volet « Soins » est lu par M. Roux, de l’ASE. '.repeat(4000));
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
