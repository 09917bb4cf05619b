import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderPdf } from './renderPdf.ts';

const TEMPLATE = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(lang: "fr")
= #data.title`;

it('[MP8] [RI18] no sign that turns a line round is in the file, whoever typed it', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'maillage-pdf-'));
  const made = (title: string) => {
    const file = renderPdf({
      ...{ data: { title }, template: TEMPLATE, workspace, madeAt: 0 },
      fonts: { paths: [], families: [] },
    });
    return Buffer.from(file);
  };
  expect(made('Zoe\u202eXyz').includes('ZoeXyz')).toBe(true);
  expect(made('Zoe\u2066Xyz\u2069').includes('ZoeXyz')).toBe(true);
  await rm(workspace, { recursive: true });
});
