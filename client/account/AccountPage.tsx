import { MyIdentities } from './identities/MyIdentities.tsx';
import { MyPasskeys } from './passkeys/MyPasskeys.tsx';
import { MySessions } from './sessions/MySessions.tsx';

/** How I come in, and where I am signed in. */
export function AccountPage({ onSignedOut }: { onSignedOut: () => void }) {
  return (
    <div className="grid gap-10">
      <MyPasskeys />
      <MyIdentities />
      <MySessions onSignedOut={onSignedOut} />
    </div>
  );
}
