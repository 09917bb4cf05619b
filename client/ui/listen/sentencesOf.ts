/** Titles and references that end with a point without ending a sentence. */
const ABBREVIATIONS = /(?:^|[\s(« ])(?:M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|art|cf|etc|p|n|L|R|D|Mr|Mrs|Ms)\.$/iu;
const ENDS = /[.!?…]+(?:\s?[»”")])*(?=\s+[\p{Lu}\d«“"(])/gu;

/** A text cut where a voice takes breath; joined again with what stood between, it is the text. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATIONS.test(text.slice(from, end))) continue;
    const next = end + (/^\s+/.exec(text.slice(end))?.[0].length ?? 0);
    sentences.push(text.slice(from, next));
    from = next;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}
