/**
 * The rules that a new table begins with, one a line, to be changed by those who sit at it. Composed from the published
 * principles of the Clinique de Concertation (J.-M. Lemaire); it isn't their official text.
 */
const LINES = {
  fr: [
    'On dit ce qui aide à travailler ensemble. On ne dit pas tout.',
    'La famille est là, ou elle est invitée. C’est elle qui invite. Elle peut arrêter.',
    'On parle des absents comme s’ils étaient là. Ils peuvent lire.',
    'Chacun parle pour soi, depuis sa mission.',
    'Personne ne répète ce qu’on lui a confié ailleurs, sauf si on l’y autorise.',
    'Ce qui est dit ici reste ici. On trie ensemble ce qui en sort.',
    'Ici, on ne décide pas à la place du juge, de l’école ou d’un service.',
    'La carte ne juge personne. Elle change avec le temps.',
    'Chacun peut faire corriger ou effacer ce qui le concerne.',
    'Ce qu’on écrit n’est jamais fini. On peut le reprendre.',
    'On n’enregistre ni le son ni l’image.',
    'Ceux qui observent ne notent rien qui fasse reconnaître la famille.',
  ],
  en: [
    'We say what helps us work together. We don’t say everything.',
    'The family is here, or is invited. The family invites. It may stop.',
    'We speak of absent people as if they were here. They may read it.',
    'Each of us speaks for themselves, from their own work.',
    'Nobody repeats what they were told elsewhere, unless they are allowed to.',
    'What is said here stays here. We sort together what leaves the table.',
    'We don’t decide in place of the judge, the school or a service.',
    'The map judges nobody. It changes with time.',
    'Anybody may have what concerns them corrected or erased.',
    'What we write is never finished. We can take it up again.',
    'We record neither sound nor image.',
    'Observers write down nothing by which the family could be recognised.',
  ],
} as const;

export function defaultCharter(language: 'fr' | 'en'): readonly string[] {
  return LINES[language];
}
