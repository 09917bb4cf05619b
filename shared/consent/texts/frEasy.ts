import { frStandard } from './frStandard.ts';
import type { Phrases, RowInWords } from './phrases.ts';

/** « lui » and « leur » don't say whether somebody is a man or a woman. */
function sentence({ plural, compartment, mode }: RowInWords): string {
  const to = plural ? 'leur' : 'lui';
  const the = compartment === null ? 'plusieurs volets' : `le volet « ${compartment} »`;
  const ofThe = compartment === null ? 'de plusieurs volets' : `du volet « ${compartment} »`;
  switch (mode) {
    case 'board':
      return `On ${to} montre ${the}.`;
    case 'document':
      return `On ${to} donne une copie ${ofThe}.`;
    case 'video':
      return `On ${to} parle ${ofThe} à distance.`;
    case 'training':
      return `On ${to} montre ${the}, sans les noms.`;
    case 'statistics':
      return `On compte avec ${the}, sans les noms.`;
    case 'gos':
      return `On ${to} montre ${the} dans un dossier d’aide.`;
  }
}

export const frEasy: Phrases = {
  titles: {
    ask: 'On vous demande votre accord',
    rows: 'Les questions',
    freedom: 'Vous choisissez',
    change: 'Vous pouvez changer d’avis',
    duration: 'Combien de temps',
    protection: 'Où on garde les informations',
    voice: 'L’enfant parle aussi',
    responsible: 'Qui répond à vos questions',
    rights: 'Vos droits',
    law: 'Ce que dit la loi',
  },
  sectors: {
    family: 'les personnes de la famille',
    school: 'les personnes de l’école',
    childProtection: 'les personnes de la protection de l’enfance',
    health: 'les soignants',
    social: 'les travailleurs sociaux',
    medicoSocial: 'les personnes du médico-social',
    justice: 'les personnes de la justice',
    mdph: 'les personnes de la maison du handicap',
    other: 'les autres personnes de la table',
  },
  categories: frStandard.categories,
  purposes: {
    schooling: 'aider à l’école',
    care: 'organiser les soins',
    childProject: 'préparer le projet de l’enfant',
    socialSupport: 'aider dans la vie de tous les jours',
    networkMeeting: 'préparer les réunions',
    supportPlan: 'préparer un plan d’aide',
    orientation: 'trouver la bonne école ou le bon service',
    training: 'former des professionnels',
    statistics: 'compter, sans les noms',
  },
  modes: {
    board: 'à l’écran',
    document: 'en copie',
    video: 'en réunion à distance',
    training: 'pour apprendre, sans les noms',
    statistics: 'en chiffres, sans les noms',
    gos: 'dans un dossier d’aide',
  },
  means: {
    onlineTable: ['Les informations sont sur un site internet.', 'Le site s’ouvre aux personnes invitées.'],
    meetings: ['On peut en parler en réunion.'],
    paperCopies: ['On peut faire des copies sur papier.', 'On note chaque copie.'],
    signIn: ['Il faut un code pour entrer.', 'Chacun voit seulement ce que vous ouvrez.'],
    encrypted: ['Un voleur ne pourrait pas lire les textes.'],
    readingsLogged: ['Le site note qui lit.', 'Vous pouvez voir qui a lu.'],
    noRecording: ['Personne n’enregistre la voix ou l’image.'],
  },
  retentions: {
    twoYearsAfterContact: [
      'On garde les informations 2 ans au plus.',
      'On compte à partir du dernier contact.',
    ],
  },
  legalBases: {
    GDPR_6_1_a: ['On garde ces informations seulement avec votre accord.'],
    GDPR_6_1_c: ['La loi nous demande de garder ces informations.'],
    GDPR_6_1_d: ['On garde ces informations pour protéger une vie.'],
    GDPR_6_1_e: ['On garde ces informations pour notre travail.', 'Ce travail est utile à tous.'],
    GDPR_6_1_f: ['On garde ces informations pour notre travail.'],
  },
  authorisations: {
    CSP_L1110_4_III: ['Pour partager, il faut votre accord.', 'C’est la loi.'],
    CASF_L226_2_2_info: [
      'La loi permet aussi de partager pour protéger un enfant.',
      'On doit vous le dire avant.',
    ],
    CASF_L241_10: ['La maison du handicap doit avoir votre accord.', 'C’est la loi.'],
    GDPR_6_1_a: ['Pour partager, il faut votre accord.'],
  },
  ask: ({ subject, questions, interpreter }) => [
    `Plusieurs personnes aident ${subject}.`,
    'Elles veulent travailler ensemble.',
    `On veut partager des informations sur ${subject}.`,
    'Pour cela, il faut votre accord.',
    questions === 1 ? 'Il y a 1 question.' : `Il y a ${questions} questions.`,
    'Vous pouvez dire oui.',
    'Vous pouvez dire non.',
    'Vous pouvez dire plus tard.',
    ...(interpreter === null ? [] : [`${interpreter} traduit ce texte pour vous.`]),
  ],
  question: (number) => `Question ${number}`,
  row: (row) => [
    `C’est pour ${row.who}.`,
    ...(row.detail === null ? [] : [`${row.who} : ${row.detail}.`]),
    sentence(row),
    row.compartment === null
      ? `Ce sont tous les volets sur ${frEasy.categories[row.category]}.`
      : `Dans ce volet : ${frEasy.categories[row.category]}.`,
    `Pour quoi faire : ${frEasy.purposes[row.purpose]}.`,
    `Jusqu’au ${row.until}.`,
  ],
  freedom: [
    'Vous êtes libre.',
    'Vous pouvez dire non à tout.',
    'Vous pouvez dire non à une seule question.',
    'Dire non ne change rien aux soins.',
    'Dire non ne change rien à l’école.',
    'Dire non ne change rien aux aides.',
  ],
  change: [
    'Vous pouvez changer d’avis quand vous voulez.',
    'Vous n’avez pas à dire pourquoi.',
    'Allez sur la page « Ce que je partage ».',
    'Ou dites-le à un professionnel.',
    'Le partage s’arrête tout de suite.',
    'On ne peut pas reprendre ce que quelqu’un a lu.',
    'On vous dit qui a lu.',
    'Parfois un juge ou la loi permet de partager.',
    'Alors on vous le dit.',
  ],
  duration: ({ from, until, review, majorityOf }) => [
    `Le partage commence le ${from}.`,
    'Il faut d’abord toutes les signatures.',
    `Le partage s’arrête le ${until}.`,
    ...(majorityOf === null ? [] : [`${majorityOf} a alors 18 ans, et décide.`]),
    `On en reparle avant le ${review}.`,
  ],
  voice: (subject) => [
    `On demande aussi son avis à ${subject}.`,
    'L’enfant peut parler sans ses parents.',
    'On attend cet avis avant de partager.',
  ],
  responsible: ({ name, contact, dpo }) => [
    `Le responsable est : ${name}.`,
    'Vous avez une question ?',
    `Voici comment nous joindre : ${contact}.`,
    'Quelqu’un protège vos informations.',
    `Voici comment joindre cette personne : ${dpo}.`,
  ],
  rights: [
    'Vous pouvez voir vos informations.',
    'Vous pouvez avoir une copie.',
    'Vous pouvez faire corriger une erreur.',
    'Vous pouvez demander d’effacer.',
    'Vous pouvez demander d’arrêter.',
    'On vous répond en 1 mois.',
    'Parfois il faut 3 mois.',
    'Une machine ne décide jamais pour vous.',
    'Vous pouvez vous plaindre à la CNIL.',
    'CNIL veut dire : Commission nationale de l’informatique et des libertés.',
    'Son site est : www.cnil.fr.',
  ],
  health: ['La santé est un sujet privé.', 'Il faut un oui clair de votre part.'],
};
