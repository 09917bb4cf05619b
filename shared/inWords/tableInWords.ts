import { type End, endKey, type Table } from '../board/index.ts';
import type { MapInWords, Section, SectionName } from './mapInWords.ts';
import { SECTIONS } from './mapInWords.ts';
import { tellActivations } from './parts/tellActivations.ts';
import { tellCouples } from './parts/tellCouples.ts';
import { tellHomes } from './parts/tellHomes.ts';
import { tellPeople } from './parts/tellPeople.ts';
import { tellRelatives } from './parts/tellRelatives.ts';
import { tellServices } from './parts/tellServices.ts';
import { tellSupports } from './parts/tellSupports.ts';
import { tellTies } from './parts/tellTies.ts';
import { tellWritings } from './parts/tellWritings.ts';
import { type Teller, tellerOf } from './teller.ts';
import { inWordsEn } from './words/en.ts';
import { inWordsFr } from './words/fr.ts';

export interface Telling {
  language: 'fr' | 'en';
  /** `YYYY-MM-DD`: ages are of that day */
  today: string;
  /** whom to begin with; the person concerned when not said */
  focus?: End | null;
  /** what a member is called now; null where nobody knows, and what was written then is said */
  memberName?: (id: string) => string | null;
}

const PARTS: Record<SectionName, (teller: Teller, focus: string | null) => Section['lines']> = {
  people: tellPeople,
  homes: tellHomes,
  couples: tellCouples,
  relatives: tellRelatives,
  activations: tellActivations,
  services: tellServices,
  ties: tellTies,
  supports: tellSupports,
  writings: tellWritings,
};

/**
 * The map in plain sentences and nested lists: every element and every link of the table, each told from what is
 * written and nothing else. Never throws. IW1–IW12.
 */
export function tableInWords(table: Table, { language, today, focus, memberName }: Telling): MapInWords {
  const phrases = language === 'fr' ? inWordsFr : inWordsEn;
  const teller = tellerOf(table, { phrases, today, memberName: memberName ?? (() => null) });
  const first = focus ? endKey(focus) : null;
  const sections = SECTIONS.map((name) => ({
    name,
    title: phrases.sections[name],
    lines: PARTS[name](teller, first),
  }));
  return { sections: sections.filter(({ lines }) => lines.length > 0) };
}
