/** One check of the gate, taken away. */
export interface Mutant {
  name: string;
  file: string;
  /** what stands there, exactly once */
  find: string;
  put: string;
  /** the tests that must notice: a project of vitest and paths in it */
  by: readonly [project: string, ...paths: string[]];
  /** one of the few that `npm test` tries too */
  quick?: true;
}
