/** Version of what documents may hold. Sent as `schema=`; an older client is refused, since it would delete what it doesn't know. */
export const SCHEMA_VERSION = 2;
