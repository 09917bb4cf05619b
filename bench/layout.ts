import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { toKinFamily } from '#shared/gedcom/map/toKinFamily.ts';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { dagreOf } from '#shared/kinship/testing/dagreOf.ts';
import { grownFamily } from '#shared/kinship/testing/grownFamily.ts';

/**
 * `node bench/layout.ts [--rounds N]`: what it costs to lay a family out, and how many lines cross, beside dagre on
 * the same families. dagre is given a node for each set of parents: without, it crosses three times as much.
 */
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5;

const families: [string, KinFamily][] = [
  ...['bronte', 'kennedy', 'royal92'].map((file): [string, KinFamily] => [`${file}.ged`, familyIn(file)]),
  ['150 grown', grownFamily({ people: 150, seed: 3 })],
  ['3,000 grown', grownFamily({ people: 3_000, seed: 5 })],
];

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, median of ${rounds}\n`,
);
console.log(
  '| family | people | ours, first time | ours, warm | dagre | overlaps | crossings ours | dagre, same lines | dagre, its own lines |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [name, family] of families) {
  const first = timed(() => layOut(family));
  const warm = Array.from({ length: rounds }, () => timed(() => layOut(family)).ms).sort((a, b) => a - b);
  const theirs = timed(() => dagreOf(family));
  const cells = [
    name,
    family.people.length,
    `${Math.round(first.ms)} ms`,
    `${Math.round(warm[Math.floor(warm.length / 2)] ?? 0)} ms`,
    `${Math.round(theirs.ms)} ms`,
    first.value.overlaps,
    first.value.crossings,
    theirs.value.crossings,
    theirs.value.ownCrossings,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function familyIn(file: string): KinFamily {
  const bytes = readFileSync(new URL(`../tests/fixtures/gedcom/${file}.ged`, import.meta.url));
  return toKinFamily(readGedcom(new Uint8Array(bytes)));
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}
