import type { Kin, Kindred } from '../graph/kin.ts';

/** People whom a chain of couples, parents, twins or a common roof ties together, the first named first. */
export function partsOf({ people, families }: Kindred): Kin[][] {
  const seen = new Set<Kin>();
  const parts: Kin[][] = [];
  const familiesOf = new Map<Kin, Kin[]>();
  for (const { parents, children } of families) {
    const all = [...parents, ...children];
    for (const kin of all) familiesOf.set(kin, [...(familiesOf.get(kin) ?? []), ...all]);
  }
  for (const start of people) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const kin of part) {
      const tied = [
        ...kin.couples.flatMap(({ a, b }) => [a, b]),
        ...(familiesOf.get(kin) ?? []),
        ...kin.companions,
        ...kin.twins,
      ];
      for (const other of tied)
        if (!seen.has(other)) {
          seen.add(other);
          part.push(other);
        }
    }
    parts.push(part.sort((a, b) => a.index - b.index));
  }
  return parts;
}
