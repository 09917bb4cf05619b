/** x, y: board pixels. pressure: 0 (barely touching) to 1. */
export type InkPoint = readonly [x: number, y: number, pressure: number];
