import { ADDRESSES, type Address } from './addresses.ts';

export interface Match {
  address: Address;
  params: Readonly<Record<string, string>>;
}

/** Which address a path is, and what is in its holes; null for none. A slash at the end makes no difference. */
export function matchAddress(path: string): Match | null {
  const pieces = piecesOf(path);
  for (const address of ADDRESSES) {
    const params = filling(piecesOf(address), pieces);
    if (params !== null) return { address, params };
  }
  return null;
}

const piecesOf = (path: string): string[] => path.split('/').filter((piece) => piece !== '');

function filling(pattern: readonly string[], pieces: readonly string[]): Record<string, string> | null {
  if (pattern.length !== pieces.length) return null;
  const params: Record<string, string> = {};
  for (const [at, piece] of pieces.entries()) {
    const expected = pattern[at] ?? '';
    if (expected.startsWith('$')) {
      const value = decoded(piece);
      if (value === null) return null;
      params[expected.slice(1)] = value;
    } else if (expected !== piece) return null;
  }
  return params;
}

function decoded(piece: string): string | null {
  try {
    return decodeURIComponent(piece);
  } catch {
    // `%zz` is no address of ours.
    return null;
  }
}
