/**
 * Schedules that every run tells again: each found something once. A failing fresh seed is printed with its story; put it
 * here with what it found.
 */
export const LEAK_SEEDS: readonly number[] = [];
