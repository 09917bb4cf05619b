import type { ShownText, TermsDraft, TextLanguage } from '#shared/consent/terms.ts';
import { fullText } from '#shared/consent/texts/fullText.ts';
import { renderConsentText } from '#shared/consent/texts/renderConsentText.ts';
import { TEMPLATE_VERSION } from '#shared/consent/texts/templateVersion.ts';
import type { Directory } from './directory.ts';

/** Every text that may be shown, each with its hash; those of `language` first. */
export function textsOf(
  terms: TermsDraft,
  directory: Directory,
  { language, hash }: { language: TextLanguage; hash: (text: string) => string },
): ShownText[] {
  const names = {
    members: Object.fromEntries(directory.members.map((member) => [member.id, member])),
    compartments: Object.fromEntries(directory.compartments.map(({ id, name }) => [id, name])),
  };
  const languages: TextLanguage[] = language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  return languages.flatMap((spoken) =>
    (['standard', 'easy'] as const).map((variant) => {
      const full = fullText(renderConsentText(terms, { language: spoken, variant, names }));
      return { templateVersion: TEMPLATE_VERSION, language: spoken, variant, sha256: hash(full), full };
    }),
  );
}
