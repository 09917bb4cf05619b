export const consentStatus = {
  title: 'What I share',
} as const;
