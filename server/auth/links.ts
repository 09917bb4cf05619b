import type { Kysely } from 'kysely';
import type { Database, SignInLinksTable } from '../db/tables.ts';
import { hashToken, secretToken } from '../http/secretToken.ts';

export type LinkKind = SignInLinksTable['kind'];

const HOUR_MS = 3_600_000;

/** How long a link waits for its click. */
const LINK_LIFETIME_MS: Record<LinkKind, number> = {
  firstFacilitator: 24 * HOUR_MS,
  admin: HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  handOver: 24 * HOUR_MS,
};

export interface NewLink {
  kind: LinkKind;
  accountId: string;
  memberId: string | null;
  mailed: boolean;
  accountExisted: boolean;
  createdBy: string | null;
  now: number;
}

export interface MadeLink {
  /** the token goes in the fragment: no server and no proxy writes it in a log */
  url: string;
  expiresAt: number;
}

/** Makes a link that signs in once. Only its hash is kept. */
export async function makeLink(db: Kysely<Database>, publicUrl: string, link: NewLink): Promise<MadeLink> {
  const token = secretToken();
  const expiresAt = link.now + LINK_LIFETIME_MS[link.kind];
  await db
    .insertInto('sign_in_links')
    .values({
      token_hash: hashToken(token),
      kind: link.kind,
      account_id: link.accountId,
      member_id: link.memberId,
      mailed: link.mailed ? 1 : 0,
      account_existed: link.accountExisted ? 1 : 0,
      created_by: link.createdBy,
      created_at: link.now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { url: `${publicUrl}/entrer#jeton=${token}`, expiresAt };
}

/** Makes a member's unused links worthless: the newest one, or none, is the one that counts. */
export async function voidLinksOf(db: Kysely<Database>, memberId: string): Promise<void> {
  await db
    .deleteFrom('sign_in_links')
    .where('member_id', '=', memberId)
    .where('used_at', 'is', null)
    .execute();
}
