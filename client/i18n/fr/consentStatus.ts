export const consentStatus = {
  title: 'Ce que je partage',
} as const;
