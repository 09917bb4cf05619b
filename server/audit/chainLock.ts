/**
 * One writer at a time extends the chains of the acts and of the ledger; held until the transaction ends (PostgreSQL). One
 * lock for both: two, taken in another order by another transaction, would wait for each other.
 */
export const CHAIN_LOCK = 4_071_790;
