export const acronyms = {} as const;
