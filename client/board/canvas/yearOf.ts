/** A year as typed: null for nothing, undefined for what isn't one. */
export function yearOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= 1850 && year <= 2150 ? year : undefined;
}
