/** What a family reads around the text it signs; the text itself is in shared/consent/texts. */
export const consentAsk = {
  listen: 'Écouter',
} as const;
