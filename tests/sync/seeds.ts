/**
 * Seeds that every run tells again: each found something once, or walks where something could be found. A failing
 * fresh seed is printed by the fuzz; put it here with what it found.
 */
export const CONVERGENCE_SEEDS: readonly number[] = [1, 2, 3, 20_261_121];
