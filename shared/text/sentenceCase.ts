/** Words as they begin a sentence or a label: « mariage » → « Mariage ». What begins in capitals stays as it is. */
export function sentenceCase(words: string): string {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase('fr') + rest.join('');
}
