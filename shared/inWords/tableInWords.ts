import { endKey, type Table } from '../board/index.ts';
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
import type { Teller } from './teller.ts';
import { type Telling, tellerFor } from './tellerFor.ts';

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
export function tableInWords(table: Table, telling: Telling): MapInWords {
  const teller = tellerFor(table, telling);
  const first = telling.focus ? endKey(telling.focus) : null;
  const sections = SECTIONS.map((name) => ({
    name,
    title: teller.phrases.sections[name],
    lines: PARTS[name](teller, first),
  }));
  return { sections: sections.filter(({ lines }) => lines.length > 0) };
}
