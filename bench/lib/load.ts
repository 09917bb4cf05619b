/** One load: so many rooms, so many people in each, so many edits per person and second. */
export interface Load {
  rooms: number;
  people: number;
  editsPerSecond: number;
}

export function loadName({ rooms, people, editsPerSecond }: Load): string {
  return `${rooms} × ${people} × ${editsPerSecond}/s`;
}

/** The loads of the budgets (docs/performance.md). */
export const LOADS: readonly Load[] = [
  { rooms: 20, people: 10, editsPerSecond: 2 },
  { rooms: 100, people: 10, editsPerSecond: 1 },
  { rooms: 4, people: 50, editsPerSecond: 2 },
  { rooms: 200, people: 8, editsPerSecond: 0.6 },
];
