export const compartments = {} as const;
