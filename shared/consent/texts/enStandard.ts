import type { Phrases, RowInWords } from './phrases.ts';

function sentence(row: RowInWords): string {
  const who = row.detail === null ? row.who : `${row.who}, ${row.detail},`;
  const the =
    row.compartment === null
      ? `all the parts about ${enStandard.categories[row.category]}`
      : `the part “${row.compartment}”`;
  switch (row.mode) {
    case 'board':
      return `${who} will read ${the}.`;
    case 'document':
      return `${who} will receive a copy of ${the}.`;
    case 'video':
      return `${who} will hear about ${the} in remote meetings.`;
    case 'training':
      return `${who} will use ${the} for training, without names.`;
    case 'statistics':
      return `${who} will count from ${the}, without names.`;
    case 'gos':
      return `${who} will find ${the} in the file of the département’s disability service.`;
  }
}

export const enStandard: Phrases = {
  titles: {
    ask: 'What we are asking you',
    rows: 'What would be shared',
    freedom: 'You are free',
    change: 'Changing your mind',
    duration: 'For how long',
    protection: 'Where this information is and how it is protected',
    voice: 'What the child says',
    responsible: 'Who is responsible',
    rights: 'Your rights',
    law: 'What the law says',
  },
  sectors: {
    family: 'Members of the family',
    school: 'School staff',
    childProtection: 'Child protection professionals',
    health: 'Health professionals',
    social: 'Social workers',
    medicoSocial: 'Professionals of disability and social care',
    justice: 'Justice professionals',
    mdph: 'Staff of the département’s disability service',
    other: 'The other people invited to the table',
  },
  categories: {
    identity: 'first names and roles',
    familyTies: 'family ties',
    network: 'the people who help',
    school: 'school',
    health: 'health',
    childProtection: 'the child’s protection',
    justice: 'justice',
    resources: 'money and housing',
    wishes: 'wishes and plans',
    childPrivate: 'the child’s own notes',
    workingNotes: 'working notes',
    sharedNotes: 'notes taken together',
  },
  purposes: {
    schooling: 'preparing the school’s meeting and helping at school',
    care: 'coordinating care',
    childProject: 'preparing the plan for the child',
    socialSupport: 'supporting the family from day to day',
    networkMeeting: 'preparing and holding the meetings',
    supportPlan: 'preparing the support plan',
    orientation: 'looking for the right school, service or place',
    training: 'training professionals',
    statistics: 'reporting in figures',
  },
  modes: {
    board: 'read on screen',
    document: 'as a copy',
    video: 'said in a remote meeting',
    training: 'for training, without names',
    statistics: 'in figures, without names',
    gos: 'in the file of the département’s disability service',
  },
  means: {
    onlineTable: ['The information is on an online workspace, kept for the people who are invited.'],
    meetings: ['It may also be talked about in meetings, on site or remote.'],
    paperCopies: ['Paper copies may be made; each one is written down.'],
    signIn: ['Everybody signs in with their own access and sees only what is open to them.'],
    encrypted: ['Texts are encrypted: whoever took the files could not read them.'],
    readingsLogged: ['Every opening is written down. You can see who opened what, and when.'],
    noRecording: ['Neither sound nor image is recorded.'],
  },
  retentions: {
    twoYearsAfterContact: ['The information is kept for two years after the last contact at most.'],
  },
  legalBases: {
    GDPR_6_1_a: [
      'Keeping and using this information rests on your consent (article 6.1.a of the General Data Protection Regulation).',
    ],
    GDPR_6_1_c: [
      'Keeping and using this information is a duty set by law (article 6.1.c of the General Data Protection Regulation).',
    ],
    GDPR_6_1_d: [
      'Keeping and using this information protects a life (article 6.1.d of the General Data Protection Regulation).',
    ],
    GDPR_6_1_e: [
      'Keeping and using this information is part of a task of public interest (article 6.1.e of the General Data Protection Regulation).',
    ],
    GDPR_6_1_f: [
      'Keeping and using this information serves a legitimate interest of the controller (article 6.1.f of the General Data Protection Regulation).',
    ],
  },
  authorisations: {
    CSP_L1110_4_III: [
      'These people are not in one care team.',
      'So the law asks for your agreement before sharing (article L. 1110-4 of the French public health code).',
    ],
    CASF_L226_2_2_info: [
      'The law also allows people bound by secrecy to share in order to protect a child.',
      'It asks them to tell you first (article L. 226-2-2 of the French social action code).',
    ],
    CASF_L241_10: [
      'The département’s disability service talks with others only if you agree (article L. 241-10 of the French social action code).',
    ],
    GDPR_6_1_a: ['This sharing rests on your agreement, and on nothing else.'],
  },
  ask: ({ subject, questions, interpreter }) => [
    `Several people and services work together for ${subject}.`,
    `We ask for your agreement to share information about ${subject}.`,
    questions === 1
      ? 'There is one question. You answer yes, no or later.'
      : `There are ${questions} questions. To each you answer yes, no or later.`,
    'Nothing is ticked beforehand.',
    ...(interpreter === null ? [] : [`${interpreter} translates this text for you.`]),
  ],
  question: (number) => `Question ${number}`,
  row: (row) => [
    sentence(row),
    ...(row.compartment === null
      ? []
      : [`This part holds information about ${enStandard.categories[row.category]}.`]),
    `What for: ${enStandard.purposes[row.purpose]}.`,
    `Until ${row.until}.`,
  ],
  freedom: [
    'You can say no to all of it, or to some of it.',
    'Saying no changes nothing in care, at school or in the help you get.',
    'Your no is kept too, so that it is respected.',
  ],
  change: [
    'You can take back your agreement at any time, without saying why.',
    'You do it yourself on the page “What I share”.',
    'You can also say it, write it or telephone a professional, who writes it down at once.',
    'The sharing stops immediately.',
    'What was already read or copied cannot be taken back. We will tell you who read it.',
    'A judge or a law may allow some of the sharing without your agreement. We will tell you.',
  ],
  duration: ({ from, until, review, majorityOf }) => [
    `The sharing begins on ${from}, once everybody who has to sign has said yes.`,
    `It ends on ${until}.`,
    ...(majorityOf === null ? [] : [`${majorityOf} will then be 18, and will decide.`]),
    `We will talk about it with you again before ${review}.`,
  ],
  voice: (subject) => [
    `We also listen to ${subject}, without the parents if that is the child’s wish.`,
    'Nothing opens before that.',
  ],
  responsible: ({ name, contact, dpo }) => [
    `${name} is responsible for this information.`,
    `To reach us: ${contact}.`,
    `To reach the data protection officer: ${dpo}.`,
  ],
  rights: [
    'You can see this information and receive a copy of it.',
    'You can have it corrected, or ask for it to be erased.',
    'You can ask for its use to be limited, or object to it.',
    'We answer within one month, three if your request is difficult.',
    'No decision is taken by a machine.',
    'You can complain to the French data protection authority: www.cnil.fr.',
  ],
  health: [
    'Health information is protected further. It takes a clear yes from you (article 9 of the General Data Protection Regulation).',
  ],
};
