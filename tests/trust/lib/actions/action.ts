import type { Stage } from '../stage.ts';

/** One thing somebody may do. `run` does nothing where it makes no sense now. */
export interface Action {
  name: string;
  /** how often, beside the others */
  weight: number;
  run(stage: Stage): Promise<void>;
}

export function drawn(stage: Stage, actions: readonly Action[], dice = stage.random): Action {
  const total = actions.reduce((sum, { weight }) => sum + weight, 0);
  let left = dice.next() * total;
  for (const action of actions) {
    left -= action.weight;
    if (left < 0) return action;
  }
  return dice.pick(actions);
}
