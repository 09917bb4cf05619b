import { NOTE_LIMITS } from './noteLimits.ts';

/** Space, controls, invisible and direction-changing characters: what hides a scheme from a reader's eye or a filter. */
const HIDING = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;
/** What must be percent-encoded in an address; a backslash is a slash to a browser and not to a reader. */
const UNSAFE = /["<>\\^`{|}]/;
/** No `user:password@`: what comes before the `@` is read as the site and isn't. */
const WEB = /^https?:\/\/[\p{L}\p{N}._~%-]+(?::\d{1,5})?(?:[/?#].*)?$/iu;
const MAIL = /^mailto:[^\s:/?#@]+@[\p{L}\p{N}.-]+(?:\?.*)?$/iu;
const PHONE = /^tel:\+?[0-9().*#-]{2,30}$/i;

/**
 * Whether a link of a note may point there: http, https, mailto or tel, written in the open. Anything else, an address
 * relative to the site included, is not a link. NT6. Linear in the length of the address, which is bounded first.
 */
export function isAllowedHref(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > NOTE_LIMITS.hrefLength) return false;
  if (HIDING.test(value) || UNSAFE.test(value)) return false;
  return WEB.test(value) || MAIL.test(value) || PHONE.test(value);
}
