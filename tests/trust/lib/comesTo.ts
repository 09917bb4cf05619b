import type { Line } from './line.ts';

const LOOK_EVERY_MS = 3;
const WITHIN_MS = 3_000;

/** Waits until a line is as it should be; not for ever, and not once it is closed. @returns whether it came to that */
export async function comesTo(line: Line, holds: (line: Line) => boolean): Promise<boolean> {
  const until = performance.now() + WITHIN_MS;
  while (!holds(line) && line.code === null && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  return holds(line);
}
