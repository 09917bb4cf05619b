/**
 * The same text with its comments blanked out: same length, same lines, so that places still point where they did.
 * Strings are left alone; a `//` inside one isn't a comment. Regular expressions aren't parsed: a quote inside one may
 * hide what follows on its line, never what is on the next.
 */
export function blankComments(source: string): string {
  return source.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g,
    (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found),
  );
}
