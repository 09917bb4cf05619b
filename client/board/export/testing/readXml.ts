export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
}

/**
 * A strict little XML reader for the tests: tags must balance, attributes be quoted, text hold no bare `<` or `&`.
 * Throws on anything else, so that what a test reads is what any reader would.
 */
export function readXml(source: string): { elements: XmlElement[]; texts: string[] } {
  const elements: XmlElement[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  const piece = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  while (at < source.length) {
    piece.lastIndex = at;
    const found = piece.exec(source);
    if (!found) throw new Error(`not XML at ${at}: ${source.slice(at, at + 60)}`);
    at = piece.lastIndex;
    const [, closing, name = '', given = '', alone, text] = found;
    if (text !== undefined) texts.push(plainText(text));
    else if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const pairs = [...given.matchAll(/([\w:-]+)="([^"]*)"/g)];
      elements.push({
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plainText(value)])),
      });
      if (!alone) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> isn't closed`);
  return { elements, texts: texts.filter((text) => text.trim() !== '') };
}

function plainText(text: string): string {
  if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
