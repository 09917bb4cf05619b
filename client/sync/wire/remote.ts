/** Origin of every transaction that came over the wire. */
export const REMOTE = Object.freeze({ from: 'server' });
