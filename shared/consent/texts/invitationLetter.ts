import type { TextLanguage } from '../terms.ts';
import { frenchSpaces } from './frenchSpaces.ts';

const LINES: Record<TextLanguage, (name: string) => readonly string[]> = {
  fr: (name) => [
    'Bonjour,',
    `Nous vous invitons à parler avec nous de ${name}.`,
    'Nous écrivons cette lettre avec une personne qui nous aide : …',
    'Voici pourquoi nous vous invitons : …',
    'Voici ce que nous aimerions : …',
    'Voici ce dont nous ne voulons pas parler : …',
    'La rencontre a lieu ce jour, à cette heure, à cet endroit : …',
    'Nous invitons aussi : …',
    'Dites ce qui aide. Ne dites pas tout.',
    'Ce qu’on dit à cette table reste à cette table.',
    'Nous pouvons arrêter la rencontre. Nous pouvons reprendre cette invitation.',
    'Merci de venir.',
    'Les parents : …',
    'La personne qui nous aide : …',
  ],
  en: (name) => [
    'Hello,',
    `We invite you to talk with us about ${name}.`,
    'We write this letter with somebody who helps us: …',
    'This is why we invite you: …',
    'This is what we would like: …',
    'This is what we don’t want to talk about: …',
    'The meeting is on this day, at this time, in this place: …',
    'We also invite: …',
    'Say what helps. Don’t say everything.',
    'What we say at this table stays at this table.',
    'We can stop the meeting. We can take this invitation back.',
    'Thank you for coming.',
    'The parents: …',
    'The person who helps us: …',
  ],
};

/** A first draft of the family's letter, to be finished with them in a note: each « … » is theirs to fill or to strike out. */
export function invitationLetter({ language, name }: { language: TextLanguage; name: string }): string[] {
  return LINES[language](name).map((line) => (language === 'fr' ? frenchSpaces(line) : line));
}
