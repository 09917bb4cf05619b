import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { withoutControls } from './withoutControls.ts';

export interface PdfWork {
  /** what the template prints: plain strings and numbers, which reach it as one JSON text and are never read as markup */
  data: object;
  /** the template's text */
  template: string;
  /** an empty folder: a template has nothing to read there */
  workspace: string;
  madeAt: number;
  fonts: { paths: readonly string[]; families: readonly string[] };
}

/** Signs that no font here can draw are replaced, as often as the compiler names new ones. */
const ROUNDS = 20;
const INSTEAD = '?';
const NAMED = /the text `\\*"(.*?)\\*"` could not be displayed/gu;
const ESCAPED = /\\+u\{([0-9a-f]{1,6})\}/giu;
/** What is left when nothing else helps: the letters of Europe, digits, common signs. */
const UNCOMMON = /[^\u0020-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2027\u202f\u20ac\u2190-\u2193]/gu;

/** A tagged PDF/UA-1. A PDF/UA must show every sign: what can't be drawn is a « ? », and stays whole where the words themselves are kept. RI18. */
export function renderPdf(work: PdfWork): Uint8Array<ArrayBuffer> {
  const { workspace, fonts } = work;
  const compiler = NodeCompiler.create({
    workspace,
    ...(fonts.paths.length > 0 ? { fontArgs: [{ fontPaths: [...fonts.paths] }] } : {}),
  });
  let json = JSON.stringify({ ...withoutControls(work.data), fonts: fonts.families });
  for (let round = 0; ; round += 1) {
    try {
      return toBytes(compiler, { ...work, json });
    } catch (error) {
      if (round > ROUNDS) throw error;
      const signs = undrawn(String((error as Error).message));
      if (signs.length === 0) throw error;
      json = round === ROUNDS ? json.replace(UNCOMMON, INSTEAD) : replaceAll(json, signs);
    }
  }
}

function toBytes(
  compiler: NodeCompiler,
  { template, json, madeAt }: Pick<PdfWork, 'template' | 'madeAt'> & { json: string },
): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: json } });
  if (compiled.result === null) throw new Error('the template does not compile');
  const creationTimestamp = Math.floor(madeAt / 1000);
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp }));
}

/** The signs that the compiler says it can't draw. */
function undrawn(message: string): string[] {
  return [...message.matchAll(NAMED)].map(([, named = '']) =>
    named.replace(ESCAPED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

function replaceAll(json: string, signs: readonly string[]): string {
  // Each a whole sign, never a quote or a backslash of the JSON itself.
  const safe = [...new Set(signs.flatMap((sign) => [...sign]))].filter((sign) => sign > '\u007e');
  return safe.reduce((text, sign) => text.replaceAll(sign, INSTEAD), json);
}
