export const consentRecord = {
  title: 'Ask for an agreement',
} as const;
