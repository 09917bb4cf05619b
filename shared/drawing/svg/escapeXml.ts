/** What XML 1.0 can't hold at all, escaped or not; a lone surrogate would break the file for every reader. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/** Marks that make letters run backwards: a name mustn't reorder the words beside it. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is only ever text, between tags and in attributes alike. EX3. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(FORBIDDEN, '')
    .replace(DIRECTION, '')
    .replace(/\s/gu, (space) => (space === '\u00a0' || space === '\u202f' ? space : ' '))
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
