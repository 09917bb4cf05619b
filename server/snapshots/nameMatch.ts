const IN_ITS_PLACE = '…';
const LETTER = /[\p{L}\p{N}_]/u;
const SHORTEST = 3;
/** In names, and in everybody's sentences: who was erased isn't the only one they may speak of. */
const ANYBODYS = new Set(
  (
    'mme madame mlle mademoiselle monsieur docteur maitre mere pere maman papa mamie mami papi papy mamy meme pepe tata tatie ' +
    'tante tonton oncle soeur frere fille fils cousin cousine grand grande petit petite belle beau enfant bebe voisin voisine ' +
    'ami amie ecole foyer maison famille les des une aux chez avec sans pour dans sur fictif fictive'
  ).split(' '),
);

/** The words of names that would be looked for one by one, as they are compared: small, without accents. */
export function wordsOfNames(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => folded(name).plain.split(/[^\p{L}\p{N}_]+/u));
  return new Set(words.filter((word) => word.length >= SHORTEST));
}

/** Such a word says who: nobody else's sentence needs it. */
export function isTelling(word: string): boolean {
  return !ANYBODYS.has(word);
}

/** A text without these names, each as whole words, whatever their capitals and accents. */
export function withoutNames(text: string, names: readonly string[]): string {
  // The longest first: « Jeanne Moreau » is one name, not two.
  return [...names].sort((a, b) => b.length - a.length).reduce(without, text);
}

/** Whether one of these is in a text, as whole words. */
export function holdsName(text: string, names: readonly string[]): boolean {
  return names.some((name) => placesOf(text, name).length > 0);
}

function without(text: string, name: string): string {
  let left = text;
  for (const [from, to] of placesOf(text, name).reverse())
    left = `${left.slice(0, from)}${IN_ITS_PLACE}${left.slice(to)}`;
  return left;
}

/** Where a name stands in a text, from and to. */
function placesOf(text: string, name: string): [number, number][] {
  const sought = folded(name.trim()).plain;
  const found: [number, number][] = [];
  if (sought === '') return found;
  const { plain, at } = folded(text);
  for (let from = plain.indexOf(sought); from >= 0; from = plain.indexOf(sought, from + sought.length)) {
    const to = from + sought.length;
    // A sign that belongs to no word, like a bracket, ends one.
    const joins = (a: string | undefined, b: string | undefined) =>
      LETTER.test(a ?? '') && LETTER.test(b ?? '');
    if (joins(plain[from - 1], plain[from]) || joins(plain[to - 1], plain[to])) continue;
    found.push([at[from] ?? 0, at[to] ?? text.length]);
  }
  return found;
}

/** Small letters without accents, and which place of the text each came from. */
function folded(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    const simple = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let i = 0; i < simple.length; i += 1) at.push(place);
    plain += simple;
    place += sign.length;
  }
  return { plain, at };
}
