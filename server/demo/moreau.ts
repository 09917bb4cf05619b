import type { DemoSituation } from './demoSituation.ts';
import { demoWords } from './demoWords.ts';

const { person, household, structure, professional, text, relation, couple, child, inside } = demoWords;
const { p, h, list, tasks, mention } = demoWords;

/** A family and three services: the CCAS, a collège, a CMP; and a GEM that somebody found by herself. Invented. */
export const moreau: DemoSituation = {
  key: 'moreau',
  name: 'Famille Moreau (exemple fictif)',
  members: [
    {
      key: 'claire.fontaine',
      name: 'Claire Fontaine',
      role: 'facilitator',
      sector: 'social',
      function: 'Facilitatrice',
      organization: 'Association La Passerelle',
    },
    {
      key: 'odile.moreau',
      name: 'Odile Moreau',
      role: 'participant',
      sector: 'family',
      familyPlace: 'holder',
      function: 'Mère',
      organization: '',
    },
    {
      key: 'jean.moreau',
      name: 'Jean Moreau',
      role: 'participant',
      sector: 'family',
      familyPlace: 'relative',
      function: 'Grand-père',
      organization: '',
    },
    {
      key: 'fatou.sarr',
      name: 'Fatou Sarr',
      role: 'participant',
      sector: 'social',
      profession: 'socialWorker',
      function: 'CESF',
      organization: 'CCAS',
    },
    {
      key: 'luc.bernier',
      name: 'Luc Bernier',
      role: 'participant',
      sector: 'school',
      profession: 'schoolHead',
      function: 'CPE',
      organization: 'Collège du Parc',
    },
    {
      key: 'ines.caron',
      name: 'Inès Caron',
      role: 'participant',
      sector: 'health',
      profession: 'nurse',
      function: 'Infirmière',
      organization: 'CMP des Lices',
    },
    {
      key: 'marc.olivier',
      name: 'Marc Olivier',
      role: 'observer',
      sector: 'other',
      profession: 'activityLeader',
      function: 'Animateur',
      organization: 'GEM L’Embellie',
    },
  ],
  compartments: [
    {
      kind: 'common',
      elements: [
        household('maison', 'Rue des Glycines', [-60, 60]),
        person('odile', 'Odile', [-60, -20], { birthYear: 1979 }),
        person('pierre', 'Pierre', [-230, -20], { symbol: 'square', birthYear: 1977, deceased: true }),
        person('nino', 'Nino', [-150, 130], { symbol: 'square', birthYear: 2012, concerned: true }),
        person('maelle', 'Maëlle', [60, 130], { birthYear: 2015 }),
        person('jean', 'Jean', [-60, -210], { symbol: 'square', birthYear: 1948 }),
        person('ami', 'Yanis, le copain', [-370, 100], { symbol: 'square', ring: 'community' }),
        structure('college', 'Collège du Parc', [-350, 290], { what: 'collège', sector: 'school' }),
        professional('bernier', 'M. Bernier', [-350, 310], 'CPE'),
        structure('ccas', 'CCAS', [270, -190], { what: 'CCAS', sector: 'social' }),
        professional('sarr', 'Mme Sarr', [270, -170], 'CESF'),
        structure('cmp', 'CMP des Lices', [330, 120], { what: 'CMP', sector: 'health' }),
        professional('caron', 'Mme Caron', [330, 140], 'infirmière'),
        structure('gem', 'GEM L’Embellie', [90, 330], { what: 'GEM', sector: 'other' }),
        text('fictif', 'Famille inventée, pour s’exercer.', [-330, -230], 220),
      ],
      links: [
        inside('odile-maison', ['common/odile', 'common/maison']),
        inside('nino-maison', ['common/nino', 'common/maison']),
        inside('maelle-maison', ['common/maelle', 'common/maison']),
        inside('bernier-college', ['common/bernier', 'common/college']),
        inside('sarr-ccas', ['common/sarr', 'common/ccas']),
        inside('caron-cmp', ['common/caron', 'common/cmp']),
        couple('odile-pierre', ['common/pierre', 'common/odile'], 'married', [2006, 2023]),
        child('de-odile', ['common/jean'], 'common/odile'),
        child('de-nino', ['common/pierre', 'common/odile'], 'common/nino'),
        child('de-maelle', ['common/pierre', 'common/odile'], 'common/maelle'),
        relation('odile-ccas', ['common/odile', 'common/sarr'], 'demande d’aide', {
          order: 1,
          date: 'printemps 2023',
        }),
        relation('sarr-odile', ['common/sarr', 'common/odile'], 'budget, un mardi sur deux', { order: 2 }),
        relation('nino-college', ['common/nino', 'common/bernier'], 'absences', {
          order: 3,
          date: 'mars 2026',
        }),
        relation('bernier-caron', ['common/bernier', 'common/caron'], 'coup de fil', { order: 4 }),
        relation('odile-caron', ['common/odile', 'common/caron'], 'rendez-vous du jeudi', { order: 5 }),
        relation('odile-gem', ['common/odile', 'common/gem'], 'atelier cuisine', { order: 6 }),
        relation('jean-maelle', ['common/jean', 'common/maelle'], 'la conduit à l’école'),
        relation('ami-nino', ['common/ami', 'common/nino'], 'toujours là'),
      ],
      notes: [
        {
          key: 'premiere',
          title: 'Première rencontre',
          blocks: [
            p('Exemple fictif. ', mention('common/odile', 'Odile'), ' a invité, avec Mme Sarr.'),
            h(2, 'Trois services, une famille'),
            list(
              'Le CCAS connaît le budget, pas les absences.',
              'Le collège connaît les absences, pas la fatigue d’Odile.',
              'Le CMP connaît la fatigue, pas les mardis.',
            ),
            p('Ce que change la carte : on voit que Jean et Yanis tiennent beaucoup de choses.'),
          ],
        },
        {
          key: 'lettre',
          title: 'Notre invitation',
          blocks: [
            p('Exemple fictif. Bonjour,'),
            p('Je vous invite à une même table pour parler de Nino, et de nous.'),
            p('Rien ne se décide sans nous. Je peux arrêter quand je veux.'),
            p('Merci de venir. Odile'),
          ],
        },
        {
          key: 'engagements',
          title: 'Qui fait quoi',
          blocks: [
            tasks(
              [true, 'M. Bernier : un seul message par semaine, le vendredi'],
              [false, 'Mme Sarr : dossier cantine pour Maëlle'],
              [false, 'Mme Caron : proposer un rendez-vous à Nino, s’il le souhaite'],
            ),
          ],
        },
      ],
    },
    {
      kind: 'family',
      elements: [text('anniversaire', 'Le 14 mars reste un jour difficile.', [-400, -80], 200)],
      links: [relation('odile-jean', ['common/odile', 'common/jean'], 'se repose sur')],
      notes: [
        {
          key: 'nous',
          title: 'Entre nous',
          blocks: [p('Nino veut bien parler de l’école, pas de son père. On le dira ainsi.')],
        },
      ],
    },
    {
      kind: 'school',
      elements: [],
      links: [],
      notes: [
        {
          key: 'scolarite',
          title: 'Scolarité de Nino',
          blocks: [p('Présent 17 demi-journées sur 20 depuis la rentrée de novembre : c’est mieux.')],
        },
      ],
    },
    {
      kind: 'care',
      elements: [],
      links: [],
      notes: [
        {
          key: 'suivi',
          title: 'Suivi',
          blocks: [p('Odile vient chaque jeudi. Elle parle de reprendre la chorale.')],
        },
      ],
    },
  ],
  acronyms: [],
  sharing: {
    subject: { name: 'Nino', birthDate: '2012-05-02', discernment: true },
    holders: [{ member: 'odile.moreau', capacity: 'mother' }],
    judgementRef: 'Acte de décès du père, 2023 (exemple fictif)',
    letter: { compartment: 'common', note: 'lettre', holder: 'odile.moreau' },
    consents: [
      {
        key: 'soins-ccas',
        rows: [{ compartment: 'care', recipient: 'fatou.sarr', purpose: 'socialSupport' }],
        days: 180,
        childHeard: { how: 'Au collège, avec M. Bernier', opinion: 'Il est d’accord.' },
        signatures: [{ holder: 'odile.moreau', answers: ['yes'] }],
      },
      {
        key: 'soins-college',
        rows: [{ compartment: 'care', recipient: 'luc.bernier', purpose: 'schooling' }],
        days: 180,
        childHeard: {
          how: 'Au collège, avec M. Bernier',
          opinion: 'Il préfère que le collège ne sache pas.',
        },
        signatures: [{ holder: 'odile.moreau', answers: ['no'] }],
      },
    ],
  },
};
