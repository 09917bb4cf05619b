/**
 * Seeds that every run tells again: each found something once, or walks where something could be found. A failing
 * fresh seed is printed by the fuzz; put it here with what it found.
 *
 * 1124606042: an element deleted, moved by somebody else, and brought back by undo without its place (BO60).
 * 1 and 3: marks on a note that the server's own Yjs tidied away, so that a client's same deletion was no news (SY21).
 */
export const CONVERGENCE_SEEDS: readonly number[] = [1, 2, 3, 1_124_606_042, 20_261_121];
