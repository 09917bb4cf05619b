import { List, Text } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { manner } from './manner.ts';

/** « En liste » or « En phrases »: one map, two ways to read it. */
export function MannerSwitch() {
  const now = useSyncExternalStore(manner.subscribe, manner.get);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div role="group" aria-label={t('saying.manner')} className="flex">
      <Button
        icon={<List aria-hidden="true" />}
        aria-pressed={now === 'list'}
        className="rounded-r-none aria-pressed:bg-accent-wash aria-pressed:text-accent-strong"
        onPress={() => manner.set('list')}
      >
        {t('saying.mannerList')}
      </Button>
      <Button
        icon={<Text aria-hidden="true" />}
        aria-pressed={now === 'words'}
        className="-ml-px rounded-l-none aria-pressed:bg-accent-wash aria-pressed:text-accent-strong"
        onPress={() => manner.set('words')}
      >
        {t('saying.mannerWords')}
      </Button>
    </div>
  );
}
