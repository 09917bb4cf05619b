const TITLE = /^(m|mr|mme|mlle|dr|pr|me|mrs|ms|maître|docteur|professeur|monsieur|madame)\.?$/i;
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\-’']+$/u;

/**
 * A name cut down to what the table calls somebody: « Samia » of « Samia HADDAD » and of « HADDAD Samia », « Mme R. » of
 * « Mme Rivière ». RI12.
 */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  if (TITLE.test(first)) {
    const last = words.at(-1) ?? '';
    return words.length > 1 ? `${first} ${[...last][0] ?? ''}.` : first;
  }
  if (words.length === 1) return first;
  return words.find((word) => !ALL_CAPITALS.test(word)) ?? first;
}
