import type { Couple } from '#shared/board/link.ts';

export type Union = Couple['union'];
