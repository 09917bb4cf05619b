const TITLE = /^(m\.?|mme|mlle|dr|pr|mr|mrs|ms)$/i;

/** Two letters at most: « Dr Lopez » is L, « Nadia Karim » is NK. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const known = words.length > 1 ? words.filter((word) => !TITLE.test(word)) : words;
  const [first, last] = [known[0], known.length > 1 ? known.at(-1) : undefined];
  return [first, last].map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?';
}
