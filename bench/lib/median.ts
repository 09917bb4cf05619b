/** The middle one by `key`; the lower of the two middle ones of an even list. */
export function median<T>(list: readonly T[], key: (item: T) => number): T {
  const middle = [...list].sort((a, b) => key(a) - key(b))[Math.floor((list.length - 1) / 2)];
  if (middle === undefined) throw new Error('the median of nothing');
  return middle;
}
