import { endOfConsent } from '../endOfConsent.ts';
import { requiredSigners } from '../requiredSigners.ts';
import type { ScopeRow } from '../scopeRow.ts';
import type { TermsDraft, TextLanguage, TextVariant } from '../terms.ts';
import { dayInText } from './dayInText.ts';
import { frenchSpaces } from './frenchSpaces.ts';
import type { Phrases, RowInWords } from './phrases.ts';
import { phrasesOf } from './phrasesOf.ts';
import type { TextNames } from './textNames.ts';
import { TEXT_SECTION_IDS, type TextLine, type TextSection, type TextSectionId } from './textSection.ts';

interface How {
  language: TextLanguage;
  variant: TextVariant;
  names: TextNames;
}

/**
 * What is read and signed, section by section (RGPD 7 and 13, D.1110-3-1 CSP). The same terms and names give the same
 * text on every machine. A person or a compartment without a name is our own broken promise: it throws.
 */
export function renderConsentText(terms: TermsDraft, how: How): TextSection[] {
  const { language, variant, names } = how;
  const say = phrasesOf(language, variant);
  const end = endOfConsent(terms, terms.effectiveFrom);
  // The end is excluded: « jusqu’au 30 juin » ends with that day.
  const until = dayInText(end - 1, language);
  const lines: Record<TextSectionId, readonly string[] | TextLine[]> = {
    ask: say.ask({
      subject: terms.subject.name,
      questions: terms.rows.length,
      interpreter: terms.interpreter,
    }),
    rows: terms.rows.flatMap((row, index): TextLine[] =>
      [say.question(index + 1), ...say.row(inWords(row, { say, names, until }))].map((text) => ({
        text,
        rowId: row.id,
      })),
    ),
    freedom: say.freedom,
    change: say.change,
    duration: [
      ...say.duration({
        from: dayInText(terms.effectiveFrom, language),
        until,
        review: dayInText(Math.min(terms.reviewDueAt, end - 1), language),
        majorityOf: end < terms.expiresAt ? terms.subject.name : null,
      }),
      ...known(say.retentions, terms.retention),
    ],
    protection: [...terms.supports, ...terms.securityMeasures].flatMap((means) => known(say.means, means)),
    voice: isHeard(terms) ? say.voice(terms.subject.name) : [],
    responsible: say.responsible(terms.controller),
    rights: say.rights,
    law: [
      ...say.authorisations[terms.sharingAuthorisation],
      ...say.legalBases[terms.gdprLegalBasis],
      ...(terms.rows.some(({ category }) => category === 'health') ? say.health : []),
    ],
  };
  return TEXT_SECTION_IDS.filter((id) => lines[id].length > 0).map((id) => ({
    id,
    title: spaced(say.titles[id], language),
    lines: lines[id].map((line) => {
      const { text, rowId } = typeof line === 'string' ? { text: line, rowId: null } : line;
      return { text: spaced(text, language), rowId };
    }),
  }));
}

function inWords(
  row: ScopeRow,
  { say, names, until }: { say: Phrases; names: TextNames; until: string },
): RowInWords {
  const { category, purpose, mode, recipient, compartmentId } = row;
  const compartment = compartmentId === null ? null : named(names.compartments, compartmentId);
  const about = { compartment, category, purpose, mode, until };
  if ('sector' in recipient)
    return { ...about, who: say.sectors[recipient.sector], plural: true, detail: null };
  const { name, function: does, organization } = named(names.members, recipient.memberId);
  const detail = [does, organization].map((part) => part.trim()).filter((part) => part !== '');
  return { ...about, who: name, plural: false, detail: detail.length > 0 ? detail.join(', ') : null };
}

function named<T>(names: Readonly<Record<string, T>>, id: string): T {
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  if (name === undefined) throw new Error(`no name was given for ${id}`);
  return name;
}

/** A support or a protection that Maillage has under that name, in words; any other in its own. */
function known(words: Readonly<Record<string, readonly string[]>>, term: string): readonly string[] {
  if (Object.hasOwn(words, term)) return words[term] ?? [];
  return [/[.!?…]$/u.test(term) ? term : `${term}.`];
}

function isHeard(terms: TermsDraft): boolean {
  return requiredSigners(terms, terms.effectiveFrom).hearChild;
}

function spaced(text: string, language: TextLanguage): string {
  return language === 'fr' ? frenchSpaces(text) : text;
}
