/** Screen pixels a millisecond: a quick hand presses less. */
const QUICK = 3;
const [LIGHT, FIRM] = [0.3, 0.68];

/** The pressure of a hand that has none to tell (a mouse, most fingers): from its speed, and never in jumps. BO118. */
export function feltPressure(before: number | null, { px, ms }: { px: number; ms: number }): number {
  const speed = ms > 0 && Number.isFinite(px) ? Math.min(1, px / ms / QUICK) : 0;
  const wanted = FIRM - (FIRM - LIGHT) * speed;
  return before === null ? wanted : before + (wanted - before) * 0.25;
}
