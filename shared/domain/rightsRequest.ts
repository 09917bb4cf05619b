import { z } from 'zod';

/** What somebody may ask about what is held of them (RGPD 15 to 21). Being shown it and taking it along need no request. */
export const rightsKindSchema = z.enum(['access', 'rectification', 'erasure', 'restriction', 'objection']);
export type RightsKind = z.infer<typeof rightsKindSchema>;

/**
 * open: waits for an answer. extended: the answer was put off, once, with a reason (RGPD 12.3). answered, refused: over.
 * cancelled: whoever asked took it back.
 */
export const rightsStateSchema = z.enum(['open', 'extended', 'answered', 'refused', 'cancelled']);
export type RightsState = z.infer<typeof rightsStateSchema>;
