export const consentAsk = {
  listen: 'Listen',
} as const;
