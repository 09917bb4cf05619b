/** What a professional reads while preparing and recording an agreement. */
export const consentRecord = {
  title: 'Demander un accord',
} as const;
