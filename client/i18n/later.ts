/**
 * Catalogues that come with the pages that use them (`withWords`), so that what a family signs weighs nothing on the
 * board. The others are in the first bundle.
 */
export const LATER = {
  consentAsk: {
    fr: async () => (await import('./fr/consentAsk.ts')).consentAsk,
    en: async () => (await import('./en/consentAsk.ts')).consentAsk,
  },
  consentRecord: {
    fr: async () => (await import('./fr/consentRecord.ts')).consentRecord,
    en: async () => (await import('./en/consentRecord.ts')).consentRecord,
  },
} as const;

export type LaterName = keyof typeof LATER;

/** The words of the later catalogues, as `t` knows them: typed from the French. */
export type Later = { [N in LaterName]: Awaited<ReturnType<(typeof LATER)[N]['fr']>> };
