/**
 * What a family's letter of invitation may begin with, one paragraph a line, to be changed in their own words with
 * somebody beside them. The dots are theirs to fill.
 */
const LINES = {
  fr: [
    'Bonjour,',
    'Nous vous invitons à une même table pour parler de …',
    'Nous voulons être là quand on parle de nous.',
    'Nous aimerions que cette table nous aide à …',
    'Nous invitons : …',
    'Vous pouvez aussi nous dire qui manque.',
    'Nous choisissons ce que chacun peut lire.',
    'Nous pouvons arrêter quand nous voulons.',
    'Merci de venir.',
  ],
  en: [
    'Hello,',
    'We invite you to one table, to talk about …',
    'We want to be there when people talk about us.',
    'We would like this table to help us to …',
    'We invite: …',
    'You may also tell us who is missing.',
    'We choose what each of you may read.',
    'We may stop whenever we like.',
    'Thank you for coming.',
  ],
} as const;

export function defaultLetter(language: 'fr' | 'en'): readonly string[] {
  return LINES[language];
}
