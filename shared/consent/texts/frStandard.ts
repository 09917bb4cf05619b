import type { Phrases, RowInWords } from './phrases.ts';

function what({ compartment, category }: RowInWords): { the: string; ofThe: string } {
  if (compartment !== null)
    return { the: `le volet « ${compartment} »`, ofThe: `du volet « ${compartment} »` };
  const all = `tous les volets sur ${frStandard.categories[category]}`;
  return { the: all, ofThe: `de ${all}` };
}

function sentence(row: RowInWords): string {
  const who = row.detail === null ? row.who : `${row.who}, ${row.detail},`;
  const verb = (one: string, several: string) => (row.plural ? several : one);
  const { the, ofThe } = what(row);
  switch (row.mode) {
    case 'board':
      return `${who} ${verb('lira', 'liront')} ${the}.`;
    case 'document':
      return `${who} ${verb('recevra', 'recevront')} une copie ${ofThe}.`;
    case 'video':
      return `${who} ${verb('entendra', 'entendront')} parler ${ofThe} en réunion à distance.`;
    case 'training':
      return `${who} ${verb('se servira', 'se serviront')} ${ofThe} pour former, sans les noms.`;
    case 'statistics':
      return `${who} ${verb('comptera', 'compteront')} à partir ${ofThe}, sans les noms.`;
    case 'gos':
      return `${who} ${verb('trouvera', 'trouveront')} ${the} dans le dossier de la maison départementale des personnes handicapées.`;
  }
}

export const frStandard: Phrases = {
  titles: {
    ask: 'Ce que l’on vous demande',
    rows: 'Ce qui serait partagé',
    freedom: 'Vous êtes libre',
    change: 'Changer d’avis',
    duration: 'Combien de temps',
    protection: 'Où sont ces informations et comment elles sont protégées',
    voice: 'La parole de l’enfant',
    responsible: 'Qui est responsable',
    rights: 'Vos droits',
    law: 'Ce que dit la loi',
  },
  sectors: {
    family: 'Les membres de la famille',
    school: 'Les professionnels de l’école',
    childProtection: 'Les professionnels de la protection de l’enfance',
    health: 'Les professionnels de santé',
    social: 'Les travailleurs sociaux',
    medicoSocial: 'Les professionnels du secteur médico-social',
    justice: 'Les professionnels de la justice',
    mdph: 'Les professionnels de la maison départementale des personnes handicapées',
    other: 'Les autres personnes invitées à la table',
  },
  categories: {
    identity: 'les prénoms et les rôles',
    familyTies: 'les liens de famille',
    network: 'les personnes qui aident',
    school: 'l’école',
    health: 'la santé',
    childProtection: 'la protection de l’enfant',
    justice: 'la justice',
    resources: 'l’argent et le logement',
    wishes: 'les souhaits et les projets',
    childPrivate: 'les notes personnelles de l’enfant',
    workingNotes: 'les notes de travail',
    sharedNotes: 'les notes prises ensemble',
  },
  purposes: {
    schooling: 'préparer l’équipe éducative et aider à l’école',
    care: 'coordonner les soins',
    childProject: 'préparer le projet pour l’enfant',
    socialSupport: 'accompagner la famille au quotidien',
    networkMeeting: 'préparer et tenir les rencontres',
    supportPlan: 'préparer le plan d’accompagnement',
    orientation: 'chercher l’école, le service ou le lieu qui convient',
    training: 'former des professionnels',
    statistics: 'faire un bilan en chiffres',
  },
  modes: {
    board: 'lu à l’écran',
    document: 'en copie',
    video: 'dit en réunion à distance',
    training: 'pour former, sans les noms',
    statistics: 'en chiffres, sans les noms',
    gos: 'dans le dossier de la maison départementale des personnes handicapées',
  },
  means: {
    onlineTable: ['Les informations sont sur un espace de travail en ligne, réservé aux personnes invitées.'],
    meetings: ['On peut aussi en parler en réunion, sur place ou à distance.'],
    paperCopies: ['Des copies sur papier peuvent en être tirées ; chacune est notée.'],
    signIn: ['Chacun se connecte avec son propre accès et ne voit que ce qui lui est ouvert.'],
    encrypted: ['Les textes sont chiffrés : qui prendrait les fichiers ne pourrait pas les lire.'],
    readingsLogged: ['Chaque ouverture est notée. Vous pouvez voir qui a ouvert quoi, et quand.'],
    noRecording: ['Ni le son ni l’image ne sont enregistrés.'],
  },
  retentions: {
    twoYearsAfterContact: ['Les informations sont gardées au plus deux ans après le dernier contact.'],
  },
  legalBases: {
    GDPR_6_1_a: [
      'Garder et utiliser ces informations repose sur votre consentement (article 6.1.a du règlement général sur la protection des données).',
    ],
    GDPR_6_1_c: [
      'Garder et utiliser ces informations répond à une obligation de la loi (article 6.1.c du règlement général sur la protection des données).',
    ],
    GDPR_6_1_d: [
      'Garder et utiliser ces informations protège une vie (article 6.1.d du règlement général sur la protection des données).',
    ],
    GDPR_6_1_e: [
      'Garder et utiliser ces informations fait partie d’une mission d’intérêt public (article 6.1.e du règlement général sur la protection des données).',
    ],
    GDPR_6_1_f: [
      'Garder et utiliser ces informations répond à un intérêt légitime du responsable (article 6.1.f du règlement général sur la protection des données).',
    ],
  },
  authorisations: {
    CSP_L1110_4_III: [
      'Ces personnes ne font pas partie d’une même équipe de soins.',
      'La loi demande donc votre accord avant de partager (article L. 1110-4 du code de la santé publique).',
    ],
    CASF_L226_2_2_info: [
      'La loi permet aussi de partager pour protéger un enfant, entre personnes tenues au secret.',
      'Elle demande de vous le dire avant (article L. 226-2-2 du code de l’action sociale et des familles).',
    ],
    CASF_L241_10: [
      'La maison départementale des personnes handicapées n’échange avec d’autres qu’avec votre accord (article L. 241-10 du code de l’action sociale et des familles).',
    ],
    GDPR_6_1_a: ['Ce partage repose sur votre accord, et sur lui seul.'],
  },
  ask: ({ subject, questions, interpreter }) => [
    `Des personnes et des services travaillent ensemble pour ${subject}.`,
    `Nous vous demandons votre accord pour partager des informations sur ${subject}.`,
    questions === 1
      ? 'Il y a une question. Vous répondez oui, non ou plus tard.'
      : `Il y a ${questions} questions. À chacune, vous répondez oui, non ou plus tard.`,
    'Rien n’est coché d’avance.',
    ...(interpreter === null ? [] : [`${interpreter} traduit ce texte pour vous.`]),
  ],
  question: (number) => `Question ${number}`,
  row: (row) => [
    sentence(row),
    ...(row.compartment === null
      ? []
      : [`Ce volet contient des informations sur ${frStandard.categories[row.category]}.`]),
    `Pour quoi faire : ${frStandard.purposes[row.purpose]}.`,
    `Jusqu’au ${row.until}.`,
  ],
  freedom: [
    'Vous pouvez dire non à tout, ou à une partie.',
    'Dire non ne change rien aux soins, à l’école ni aux aides.',
    'Votre non est gardé, lui aussi, pour être respecté.',
  ],
  change: [
    'Vous pouvez reprendre votre accord à tout moment, sans dire pourquoi.',
    'Vous le faites vous-même dans la page « Ce que je partage ».',
    'Vous pouvez aussi le dire, l’écrire ou téléphoner à un professionnel, qui le note aussitôt.',
    'Le partage s’arrête tout de suite.',
    'Ce qui a déjà été lu ou copié ne peut pas être repris. Nous vous dirons qui a lu.',
    'Un juge ou une loi peut permettre une partie du partage sans votre accord. Nous vous le dirons.',
  ],
  duration: ({ from, until, review, majorityOf }) => [
    `Le partage commence le ${from}, quand toutes les personnes qui doivent signer ont dit oui.`,
    `Il s’arrête le ${until}.`,
    ...(majorityOf === null ? [] : [`${majorityOf} aura alors 18 ans, et décidera.`]),
    `Nous en reparlons avec vous avant le ${review}.`,
  ],
  voice: (subject) => [
    `Nous écoutons aussi ${subject}, sans ses parents si c’est son souhait.`,
    'Rien ne s’ouvre avant.',
  ],
  responsible: ({ name, contact, dpo }) => [
    `${name} répond de ces informations.`,
    `Pour nous joindre : ${contact}.`,
    `Pour joindre la personne chargée de la protection des données : ${dpo}.`,
  ],
  rights: [
    'Vous pouvez voir ces informations et en recevoir une copie.',
    'Vous pouvez les faire corriger ou demander de les effacer.',
    'Vous pouvez demander d’en limiter l’usage, ou vous y opposer.',
    'Nous répondons en un mois au plus, trois si votre demande est difficile.',
    'Aucune décision n’est prise par une machine.',
    'Vous pouvez vous plaindre à la Commission nationale de l’informatique et des libertés : www.cnil.fr.',
  ],
  health: [
    'Les informations de santé sont protégées davantage. Il faut un oui clair de votre part (article 9 du règlement général sur la protection des données).',
  ],
};
