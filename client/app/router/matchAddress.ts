import { ADDRESSES, type Address } from './addresses.ts';

export interface Arrival {
  address: Address;
  params: Readonly<Record<string, string>>;
}

/** Which address a path is, and what fills it; null for none. The first that fits wins, as for the router. */
export function matchAddress(path: string): Arrival | null {
  for (const address of ADDRESSES) {
    const params = filling(address, path);
    if (params !== null) return { address, params };
  }
  return null;
}

function filling(address: Address, path: string): Record<string, string> | null {
  const [wanted, given] = [partsOf(address), partsOf(path)];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

function partsOf(path: string): string[] {
  return path.replace(/\/$/, '').split('/').map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A stray percent sign is itself.
  }
}
