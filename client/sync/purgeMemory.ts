import { PURGES_KEPT_AS } from './purgesKeptAs.ts';

/** Copies that are destroyed and that the server hasn't heard of: of whom, and in which session they were open. */
export interface OwedPurges {
  account: string;
  session: string;
  /** documents by name: ids, nothing else */
  names: string[];
}

export interface PurgeMemory {
  /** the oldest that this account owes */
  next(account: string): OwedPurges | null;
  add(owed: OwedPurges): void;
  drop(said: OwedPurges): void;
}

/** A browser that never gets through forgets the oldest. */
const AT_MOST = 50;

/**
 * [CL13] What is still to be said outlives its tab: kept as ids in the browser's storage, until it is said or somebody signs
 * out. Read anew each time, since other tabs write there too; where there is no storage, this tab alone remembers.
 */
export function purgeMemory(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): PurgeMemory {
  let here: OwedPurges[] = [];

  function read(): OwedPurges[] {
    try {
      const kept: unknown = JSON.parse(storage.getItem(PURGES_KEPT_AS) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isOwed) : [];
    } catch {
      return here; // no storage, or not ours: what this tab knows
    }
  }

  function write(all: OwedPurges[]): void {
    here = all.filter(({ names }) => names.length > 0).slice(-AT_MOST);
    try {
      if (here.length === 0) storage.removeItem(PURGES_KEPT_AS);
      else storage.setItem(PURGES_KEPT_AS, JSON.stringify(here));
    } catch {
      // No storage, or full: `here` serves for as long as the tab lives.
    }
  }

  return {
    next: (account) => read().find((one) => one.account === account) ?? null,
    add({ account, session, names }) {
      const all = read();
      const known = all.find((one) => one.account === account && one.session === session);
      if (!known) return write([...all, { account, session, names }]);
      known.names = [...new Set([...known.names, ...names])];
      write(all);
    },
    drop({ account, session, names }) {
      const left = read().map((one) =>
        one.account === account && one.session === session
          ? { ...one, names: one.names.filter((name) => !names.includes(name)) }
          : one,
      );
      write(left);
    },
  };
}

function isOwed(one: unknown): one is OwedPurges {
  const { account, session, names } = (one ?? {}) as Partial<Record<keyof OwedPurges, unknown>>;
  return (
    typeof account === 'string' &&
    typeof session === 'string' &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string')
  );
}
