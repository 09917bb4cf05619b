import { SENSITIVE_EMOTIONS } from '../../board/index.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldLink } from '../teller.ts';

/** How people are with each other, soberly; a line that accuses and rests on nothing says so. */
export function tellTies({ table, phrases, noun, line }: Teller): Line[] {
  return table.links.flatMap((link) => {
    if (link.kind !== 'emotion') return [];
    const told = phrases.emotion({
      from: noun(link.from),
      to: noun(link.to),
      emotion: link.emotion,
      label: link.label.trim(),
    });
    const bare = SENSITIVE_EMOTIONS.has(link.emotion) && !link.ground ? ` (${phrases.withoutGround})` : '';
    const text = `${told}${phrases.period(link.during ?? NO_PERIOD)}${bare}`;
    return [line({ text, tells: [toldLink(link)], ground: link.ground })];
  });
}
