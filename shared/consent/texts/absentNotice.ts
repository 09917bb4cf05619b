import type { ConsentTerms, TextLanguage, TextVariant } from '../terms.ts';
import { frenchSpaces } from './frenchSpaces.ts';

type Controller = ConsentTerms['controller'];
type Lines = (controller: Controller) => readonly string[];

const LINES: Record<TextLanguage, Record<TextVariant, Lines>> = {
  fr: {
    standard: ({ name, contact, dpo }) => [
      'Une famille et des professionnels dessinent ensemble qui compte et qui aide autour d’elle.',
      'Votre prénom ou votre rôle peut être sur ce dessin, ou dans leurs notes.',
      'Rien d’autre n’y est gardé sur vous : ni votre santé, ni une affaire de justice.',
      'Ces informations viennent des personnes présentes.',
      'Elles servent à mieux travailler ensemble. Seules les personnes invitées les voient.',
      'Elles sont gardées au plus deux ans après le dernier contact.',
      `${name} en répond. Pour nous joindre : ${contact}.`,
      `Pour joindre la personne chargée de la protection des données : ${dpo}.`,
      'Vous pouvez demander à voir ce qui vous concerne, le faire corriger, le faire effacer ou vous y opposer.',
      'Nous répondons en un mois au plus, trois si votre demande est difficile.',
      'Vous pouvez vous plaindre à la Commission nationale de l’informatique et des libertés : www.cnil.fr.',
    ],
    easy: ({ name, contact, dpo }) => [
      'Une famille parle avec des professionnels.',
      'Ils font un dessin ensemble.',
      'Votre prénom peut être sur le dessin.',
      'Votre rôle peut être sur le dessin.',
      'On n’écrit rien sur votre santé.',
      'On n’écrit rien sur la justice.',
      'Les personnes invitées voient le dessin.',
      'Les autres ne le voient pas.',
      'On garde le dessin 2 ans au plus.',
      `Le responsable est : ${name}.`,
      `Voici comment nous joindre : ${contact}.`,
      'Quelqu’un protège vos informations.',
      `Voici comment joindre cette personne : ${dpo}.`,
      'Vous pouvez demander à voir ce qui parle de vous.',
      'Vous pouvez demander de corriger.',
      'Vous pouvez demander d’effacer.',
      'Vous pouvez dire non.',
      'On vous répond en 1 mois.',
      'Parfois il faut 3 mois.',
      'Vous pouvez vous plaindre à la CNIL.',
      'CNIL veut dire : Commission nationale de l’informatique et des libertés.',
      'Son site est : www.cnil.fr.',
    ],
  },
  en: {
    standard: ({ name, contact, dpo }) => [
      'A family and professionals draw together who matters and who helps around it.',
      'Your first name or your role may be on that drawing, or in their notes.',
      'Nothing else about you is kept there: neither your health nor any court matter.',
      'The information comes from the people present.',
      'It serves to work better together. Only invited people see it.',
      'It is kept for two years after the last contact at most.',
      `${name} is responsible for it. To reach us: ${contact}.`,
      `To reach the data protection officer: ${dpo}.`,
      'You can ask to see what concerns you, have it corrected or erased, or object to it.',
      'We answer within one month, three if your request is difficult.',
      'You can complain to the French data protection authority: www.cnil.fr.',
    ],
    easy: ({ name, contact, dpo }) => [
      'A family talks with professionals.',
      'They make a drawing together.',
      'Your first name may be on the drawing.',
      'Your role may be on the drawing.',
      'We write nothing about your health.',
      'We write nothing about justice.',
      'Invited people see the drawing.',
      'Other people do not see it.',
      'We keep the drawing for 2 years at most.',
      `Responsible: ${name}.`,
      `Here is how to reach us: ${contact}.`,
      'Somebody protects your information.',
      `Here is how to reach this person: ${dpo}.`,
      'You can ask to see what is about you.',
      'You can ask us to correct it.',
      'You can ask us to erase it.',
      'You can say no.',
      'We answer you within 1 month.',
      'Sometimes it takes 3 months.',
      'You can complain to the CNIL.',
      'CNIL means: the French data protection authority.',
      'Its website is: www.cnil.fr.',
    ],
  },
};

/** For people on the map who weren't there (RGPD 14): what is kept of them, by whom, why, how long, and what they can ask. */
export function absentNotice({
  language,
  variant,
  controller,
}: {
  language: TextLanguage;
  variant: TextVariant;
  controller: Controller;
}): string[] {
  const lines = LINES[language][variant](controller);
  return lines.map((line) => (language === 'fr' ? frenchSpaces(line) : line));
}
