import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { quickExit } from './quickExit.ts';

/** Always at the bottom of the screen, whatever is above. */
export function QuickExit({ beside }: { beside?: ReactNode }) {
  const queries = useQueryClient();
  return (
    <div className="flex shrink-0 flex-wrap items-center justify-center gap-x-2 border-line border-t bg-paper px-4 pt-1 pb-[max(4px,env(safe-area-inset-bottom))]">
      <Button
        variant="quiet"
        icon={<LogOut aria-hidden="true" />}
        onPress={() => quickExit(() => queries.clear())}
      >
        {t('consentAsk.leaveFast')}
      </Button>
      {beside}
    </div>
  );
}
