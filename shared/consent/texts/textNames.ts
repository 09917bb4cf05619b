/** How people and compartments are called on the day a text is written: it keeps these words. */
export interface TextNames {
  members: Readonly<Record<string, { name: string; function: string; organization: string }>>;
  compartments: Readonly<Record<string, string>>;
}
