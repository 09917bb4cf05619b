/** base64url's letters, in order. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** to a board pixel: small writing at a great zoom keeps its shape */
export const GRAIN = 4;

/** the strongest pressure */
export const LEVELS = 63;
