import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cycleIssues } from './laws/cycles.ts';
import { formIssues } from './laws/forms.ts';
import { layerIssues } from './laws/layers.ts';
import { leakIssues } from './laws/leaks.ts';
import { lockIssues } from './laws/lock.ts';
import { ruleIssues } from './laws/rules.ts';
import { sizeIssues } from './laws/sizes.ts';
import { wordIssues } from './laws/words.ts';
import { readTree } from './tree.ts';

const tree = readTree();

describe('the house as it stands', () => {
  it('is really read: each part has files', () => {
    for (const part of ['shared/', 'client/', 'server/', 'tests/', 'scripts/']) {
      expect([...tree.keys()].filter((path) => path.startsWith(part)).length, part).toBeGreaterThan(0);
    }
  });

  it('imports go one way', () => expect(layerIssues(tree)).toEqual([]));
  it('imports go in no circle', () => expect(cycleIssues(tree)).toEqual([]));
  it('keeps to its forms', () => expect(formIssues(tree)).toEqual([]));
  it('has no file longer than a sitting', () => expect(sizeIssues(tree)).toEqual([]));
  it('keeps its words in the catalogues', () => expect(wordIssues(tree)).toEqual([]));
  it('holds no secret and no trace of a machine', () => expect(leakIssues(tree)).toEqual([]));
  it('can be installed elsewhere', () => {
    const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
    expect(lockIssues(JSON.parse(lock))).toEqual([]);
  });
  it('quotes every rule in a test, and no rule that is not there', () =>
    expect(ruleIssues(tree)).toEqual([]));
});
