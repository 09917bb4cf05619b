/**
 * The rules that a new table begins with, one a line, to be changed by those who sit at it. Composed from the published
 * principles of the Clinique de Concertation (J.-M. Lemaire); it isn't their official text.
 */
const LINES = {
  fr: [
    'On dit ce qui aide à travailler ensemble. On ne dit pas tout.',
    'La famille invite. Elle est là quand on parle d’elle. Elle peut arrêter.',
    'On parle des absents comme s’ils étaient là. Ils peuvent lire.',
    'Chacun parle pour soi, depuis sa mission.',
    'Chacun garde ce qu’on lui a confié ailleurs. Il le dit seulement avec un accord.',
    'Ce qu’on dit ici reste ici. On trie ensemble ce qui en sort.',
    'Ici, personne ne décide pour le juge, l’école ou un service.',
    'La carte ne juge personne. Elle change avec le temps.',
    'Chacun peut faire corriger ce qui parle de lui. Il peut le faire effacer.',
    'Ce qu’on écrit n’est jamais fini. On peut le reprendre.',
    'On n’enregistre ni le son ni l’image.',
    'Ceux qui observent n’écrivent rien qui désigne la famille.',
  ],
  en: [
    'We say what helps us work together. We don’t say everything.',
    'The family invites. It is here when we speak of it. It may stop.',
    'We speak of absent people as if they were here. They may read it.',
    'Each of us speaks for themselves, from their own work.',
    'Each of us keeps what people told us elsewhere. We say it only if they agree.',
    'What we say here stays here. We sort together what leaves the table.',
    'Here nobody decides for the judge, the school or a service.',
    'The map judges nobody. It changes with time.',
    'Anybody may have what is about them corrected. They may have it erased.',
    'What we write never ends. We can take it up again.',
    'We record neither sound nor image.',
    'Observers write nothing that shows who the family is.',
  ],
} as const;

export function defaultCharter(language: 'fr' | 'en'): readonly string[] {
  return LINES[language];
}
