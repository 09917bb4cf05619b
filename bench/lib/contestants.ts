export interface Contestant {
  /** file of bench/servers */
  module: string;
  name: string;
  /** says when an edit is on disk */
  acknowledges: boolean;
}

/** Who runs, in the order of the table: the floor, the reference, ours. */
export const CONTESTANTS: readonly Contestant[] = [
  { module: 'relay', name: 'bare ws relay', acknowledges: false },
  { module: 'yWebsocket', name: 'y-websocket 2.1', acknowledges: false },
  { module: 'maillage', name: 'Maillage', acknowledges: true },
];
