/** The one-time token of a sign-in link: in the fragment, which no server and no proxy logs. */
export function tokenOf(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('jeton');
  return token !== null && /^[\w.-]{8,100}$/.test(token) ? token : null;
}
