import { useQuery } from '@tanstack/react-query';
import { passkeysHere } from '#client/api/passkeysHere.ts';
import { passkeysQuery } from '#client/api/passkeysQuery.ts';

/** Whether the person can sign with a passkey in this browser: they have one, and the browser knows what that is. */
export function usePasskeyHere(): boolean {
  const here = passkeysHere();
  const { data } = useQuery({ ...passkeysQuery, enabled: here });
  return here && data?.available === true && data.passkeys.length > 0;
}
