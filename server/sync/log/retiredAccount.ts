/** Owns the client ids of epochs that are over: no account is called so. */
export const RETIRED_ACCOUNT = 'retired';
