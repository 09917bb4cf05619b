/** A picture somebody put on a compartment's map: re-encoded pixels, sealed with a key of its own. */
export interface BoardPicturesTable {
  id: string;
  situation_id: string;
  compartment_id: string;
  /** of the picture before it was sealed */
  size: number;
  /** milliseconds since 1970 */
  added_at: number;
  /** an account */
  added_by: string;
  /** since when the compartment's map was seen without it; null: it is on the map, or nobody has looked yet */
  unused_since: number | null;
  /** WebP, sealed */
  content: Uint8Array;
}

export interface PictureTables {
  board_pictures: BoardPicturesTable;
}
