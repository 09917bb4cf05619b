import { createHash } from 'node:crypto';

const ID_CHARACTERS = 21;

/** The id of a demonstration's record: the same key gives the same id, so that seeding twice changes nothing. */
export function demoId(...key: string[]): string {
  const hash = createHash('sha256')
    .update(`maillage demo\n${key.join('\n')}`)
    .digest('base64url');
  return `D${hash.slice(0, ID_CHARACTERS)}`;
}
