const DOMAIN = '@sans-adresse.invalid';

/** What stands in the e-mail column of somebody who has none. `.invalid` is never delivered (RFC 2606). */
export function noAddress(accountId: string): string {
  return `${accountId.toLowerCase()}${DOMAIN}`;
}

export function addressOrNone(email: string): string | null {
  return email.endsWith(DOMAIN) ? null : email;
}
