export const ADDABLE = ['person', 'household', 'structure', 'professional', 'text', 'zone'] as const;
export type Addable = (typeof ADDABLE)[number];
