/** Sizes and rates both sides keep. The server enforces them; the client uses them to say so beforehand. */
export const LIMITS = {
  /** bytes of one WebSocket frame: 6 MB of forged structs cost Yjs over a second */
  frameBytes: 256 * 1024,
  /** structs (Yjs' smallest parts: a run of letters, a field) in one update frame, of one client id */
  structsPerFrame: 12_000,
  /** bytes of a whole document, encoded without its deleted content */
  documentBytes: 8 * 1024 * 1024,
  elementsPerBoard: 5_000,
  linksPerBoard: 10_000,
  strokesPerBoard: 5_000,
  proposalsPerBoard: 500,
  nameLength: 120,
  labelLength: 80,
  textLength: 2_000,
  noteTitleLength: 120,
  presenceBytes: 4 * 1024,
  selectionLength: 50,
  /** the rules of a table: so many, so long */
  charterLines: 40,
  charterLineLength: 400,
  requestTextLength: 4_000,
  /** maps kept at once, and kept of one compartment */
  compartmentsPerSnapshot: 50,
  snapshotsPerCompartment: 200,
  /** a picture on its way in; what is kept of it, re-encoded; of all those of a compartment together */
  pictureBytes: 15 * 1024 * 1024,
  picturePixels: 64_000_000,
  pictureBytesPerCompartment: 100 * 1024 * 1024,
} as const;
