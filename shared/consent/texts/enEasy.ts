import { enStandard } from './enStandard.ts';
import type { Phrases, RowInWords } from './phrases.ts';

function sentence({ compartment, mode }: RowInWords): string {
  const the = compartment === null ? 'several parts' : `the part “${compartment}”`;
  switch (mode) {
    case 'board':
      return `We show them ${the}.`;
    case 'document':
      return `We give them a copy of ${the}.`;
    case 'video':
      return `We talk to them about ${the} from afar.`;
    case 'training':
      return `We show them ${the}, without the names.`;
    case 'statistics':
      return `We count with ${the}, without the names.`;
    case 'gos':
      return `We show them ${the} in a help file.`;
  }
}

export const enEasy: Phrases = {
  titles: {
    ask: 'We ask for your agreement',
    rows: 'The questions',
    freedom: 'You choose',
    change: 'You can change your mind',
    duration: 'For how long',
    protection: 'Where we keep the information',
    voice: 'The child speaks too',
    responsible: 'Who answers your questions',
    rights: 'Your rights',
    law: 'What the law says',
  },
  sectors: {
    family: 'people of the family',
    school: 'people at school',
    childProtection: 'people who protect children',
    health: 'people who care for health',
    social: 'social workers',
    medicoSocial: 'people of disability care',
    justice: 'people of justice',
    mdph: 'people of the disability service',
    other: 'the other people at the table',
  },
  categories: enStandard.categories,
  purposes: {
    schooling: 'helping at school',
    care: 'organising care',
    childProject: 'preparing the child’s plan',
    socialSupport: 'helping in daily life',
    networkMeeting: 'preparing the meetings',
    supportPlan: 'preparing a plan for help',
    orientation: 'finding the right school or service',
    training: 'training professionals',
    statistics: 'counting, without the names',
  },
  modes: {
    board: 'on the screen',
    document: 'as a copy',
    video: 'in a remote meeting',
    training: 'to learn, without the names',
    statistics: 'in figures, without the names',
    gos: 'in a help file',
  },
  means: {
    onlineTable: ['The information is on a website.', 'The website opens to invited people.'],
    meetings: ['We may talk about it in meetings.'],
    paperCopies: ['We may make paper copies.', 'We write down each copy.'],
    signIn: ['You need a code to come in.', 'Each person sees only what you open.'],
    encrypted: ['A thief could not read the texts.'],
    readingsLogged: ['The website writes down who reads.', 'You can see who read.'],
    noRecording: ['Nobody records voices or pictures.'],
  },
  retentions: {
    twoYearsAfterContact: ['We keep the information for 2 years at most.', 'We count from the last contact.'],
  },
  legalBases: {
    GDPR_6_1_a: ['We keep this information only if you agree.'],
    GDPR_6_1_c: ['The law tells us to keep this information.'],
    GDPR_6_1_d: ['We keep this information to protect a life.'],
    GDPR_6_1_e: ['We keep this information for our work.', 'This work helps everybody.'],
    GDPR_6_1_f: ['We keep this information for our work.'],
  },
  authorisations: {
    CSP_L1110_4_III: ['To share, we need your agreement.', 'It is the law.'],
    CASF_L226_2_2_info: ['The law also allows sharing to protect a child.', 'We must tell you first.'],
    CASF_L241_10: ['The disability service needs your agreement.', 'It is the law.'],
    GDPR_6_1_a: ['To share, we need your agreement.'],
  },
  ask: ({ subject, questions, interpreter }) => [
    `Several people help ${subject}.`,
    'They want to work together.',
    `We want to share information about ${subject}.`,
    'For this we need your agreement.',
    questions === 1 ? 'There is 1 question.' : `There are ${questions} questions.`,
    'You can say yes.',
    'You can say no.',
    'You can say later.',
    ...(interpreter === null ? [] : [`${interpreter} translates this text for you.`]),
  ],
  question: (number) => `Question ${number}`,
  row: (row) => [
    `This is for ${row.who}.`,
    ...(row.detail === null ? [] : [`${row.who}: ${row.detail}.`]),
    sentence(row),
    row.compartment === null
      ? `These are all the parts about ${enEasy.categories[row.category]}.`
      : `In this part: ${enEasy.categories[row.category]}.`,
    `What for: ${enEasy.purposes[row.purpose]}.`,
    `Until ${row.until}.`,
  ],
  freedom: [
    'You are free.',
    'You can say no to everything.',
    'You can say no to just one question.',
    'Saying no changes nothing in care.',
    'Saying no changes nothing at school.',
    'Saying no changes nothing in the help you get.',
  ],
  change: [
    'You can change your mind when you want.',
    'You need not say why.',
    'Go to the page “What I share”.',
    'Or tell a professional.',
    'The sharing stops at once.',
    'We cannot take back what somebody read.',
    'We tell you who read.',
    'Sometimes a judge or the law allows sharing.',
    'Then we tell you.',
  ],
  duration: ({ from, until, review, majorityOf }) => [
    `The sharing begins on ${from}.`,
    'First we need all the signatures.',
    `The sharing ends on ${until}.`,
    ...(majorityOf === null ? [] : [`${majorityOf} is then 18, and decides.`]),
    `We talk about it again before ${review}.`,
  ],
  voice: (subject) => [
    `We also ask ${subject}.`,
    'The child can talk without the parents.',
    'We wait for this before we share.',
  ],
  responsible: ({ name, contact, dpo }) => [
    `Responsible: ${name}.`,
    'Do you have a question?',
    `Here is how to reach us: ${contact}.`,
    'Somebody protects your information.',
    `Here is how to reach this person: ${dpo}.`,
  ],
  rights: [
    'You can see your information.',
    'You can have a copy.',
    'You can have a mistake corrected.',
    'You can ask us to erase.',
    'You can ask us to stop.',
    'We answer you within 1 month.',
    'Sometimes it takes 3 months.',
    'A machine never decides for you.',
    'You can complain to the CNIL.',
    'CNIL means: the French data protection authority.',
    'Its website is: www.cnil.fr.',
  ],
  health: ['Health is private.', 'We need a clear yes from you.'],
};
