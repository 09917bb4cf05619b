import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import type { KinLayout } from '#shared/kinship/kinLayout.ts';

/** What the page asks of the worker that lays a family out: the family, once. */
export type LayoutAsk = KinFamily;

export type LayoutAnswer = { is: 'progress'; share: number } | { is: 'layout'; layout: KinLayout };
