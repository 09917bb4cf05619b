/** An element of the map that a note names: the gate asks whether everyone who reads the note may see it. NT8. */
export interface NoteReference {
  compartment: string;
  element: string;
}
