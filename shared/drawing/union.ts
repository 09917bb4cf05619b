import type { Couple } from '../board/link.ts';

export type Union = Couple['union'];
