import { expect, it } from 'vitest';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { followImport, type ImportStage } from './followImport.ts';

const at = (stage: ImportStage['stage'], done = 0): ImportStage => ({
  stage,
  done,
  people: 9,
  written: null,
});
const WRITTEN: ImportStage = { ...at('written', 1), written: { client: 7, clocks: 90 } };

/** A server that answers so, one after the other; then it is out of reach. */
function answering(...stages: ImportStage[]) {
  const left = [...stages];
  const watch = followImport({
    async ask() {
      const stage = left.shift();
      if (!stage) throw new ApiProblem({ code: 'offline' });
      return stage;
    },
    wait: async () => undefined,
  });
  return { watch, left };
}

it('[GD98] tells how far the import is until it is over, also before the server has begun', async () => {
  const { watch, left } = answering(at('none'), at('reading', 0.5), at('placing', 0.2), at('writing'));
  const told: string[] = [];
  const isOver = () => told.length === 3;
  await watch.follow('family', { tell: ({ stage, done }) => told.push(`${stage} ${done}`), isOver });
  expect(told).toEqual(['none 0', 'reading 0.5', 'placing 0.2']);
  expect(left).toHaveLength(1);
});

it('[GD98] asks no more where the server can’t say, and leaves what is wrong to the answer of the file', async () => {
  const { watch } = answering(at('reading', 0.5));
  const told: string[] = [];
  await watch.follow('family', { tell: ({ stage }) => told.push(stage), isOver: () => false });
  expect(told).toEqual(['reading']);
  const broken = followImport({
    ask: () => Promise.reject(new TypeError('ours')),
    wait: async () => undefined,
  });
  await expect(broken.follow('family', { tell: () => undefined, isOver: () => false })).rejects.toThrow(
    'ours',
  );
});

it('[GD99] knows, once it was called off, whether all of it came or nothing', async () => {
  expect(await answering(at('reading'), at('writing'), WRITTEN).watch.ended('family')).toEqual(WRITTEN);
  expect(await answering(at('reading'), at('none')).watch.ended('family')).toBeNull();
  expect(await answering(at('reading')).watch.ended('family')).toBeNull();
});
