/** Spaces as French typography wants them: narrow before « ; ! ? », wide before « : » and inside quotes, none of them breaking. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?])/gu, '\u202f$1')
    .replace(/ (:|»)/gu, '\u00a0$1')
    .replace(/« /gu, '«\u00a0');
}
