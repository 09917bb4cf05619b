import { AccountPage } from '#client/account/index.ts';
import { t } from '#client/i18n/t.ts';
import { Frame } from '../shell/Frame.tsx';
import { SignedIn } from '../shell/SignedIn.tsx';
import { useSignOut } from '../shell/useSignOut.ts';

export function AccountRoute() {
  const leave = useSignOut();
  return (
    <SignedIn>
      {() => (
        <Frame title={t('account.title')}>
          <AccountPage onSignedOut={() => void leave()} />
        </Frame>
      )}
    </SignedIn>
  );
}
