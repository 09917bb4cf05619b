/** The map of one compartment as it was on a day. Kept out of the documents' own history, so that it can be erased. */
export interface BoardSnapshotsTable {
  id: string;
  /** the same for what was taken at once, in several compartments */
  series_id: string;
  situation_id: string;
  compartment_id: string;
  /** of the meeting: `2026-11-22` */
  held_on: string;
  /** milliseconds since 1970 */
  taken_at: number;
  /** an account */
  taken_by: string;
  /** goes up each time it is written anew without something, and so does its key */
  version: number;
  /** what it is called, sealed */
  name: Uint8Array;
  /** its elements, links and strokes as JSON, packed, sealed */
  content: Uint8Array;
}

export interface SnapshotTables {
  board_snapshots: BoardSnapshotsTable;
}
