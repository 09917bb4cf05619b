/** What somebody wrote and could not save before their sign-in ended. It stays in this tab's memory, for the same person. */
export interface KeptEdits {
  /** the document's epoch they were written in: they mean nothing in another */
  epoch: number;
  /** in the order they were written */
  updates: readonly Uint8Array[];
  /** how many they were, for whoever speaks to the person about it */
  edits: number;
}
