import { CloudOff } from 'lucide-react';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { FullScreen } from './FullScreen.tsx';

/** A page that couldn't be shown: what happened, and another try. */
export function ErrorScreen({ error, reset }: { error: unknown; reset?: () => void }) {
  return (
    <FullScreen title={t('shell.errorTitle')} icon={<CloudOff aria-hidden="true" />}>
      <p>{explain(error)}</p>
      <Button variant="primary" onPress={() => (reset === undefined ? window.location.reload() : reset())}>
        {t('common.retry')}
      </Button>
    </FullScreen>
  );
}
