import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { dismissToast, shownToasts, subscribeToToasts } from './toast.ts';

/**
 * Where `toast` shows: above everything, away from the tools, which are at the bottom, read out as it comes. A page whose
 * top right corner is taken says where there is room (`useNoticePlace`).
 */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, shownToasts);
  return (
    <section
      aria-label={t('ui.notifications')}
      // On a phone, beside the buttons of the map and of the notes, which are at the right edge.
      className="pointer-events-none fixed top-(--notices-top,4.5rem) right-17 left-3 z-50 grid justify-items-center gap-2 sm:right-(--notices-right,0.75rem) sm:left-auto sm:justify-items-end"
    >
      <div aria-live="polite" className="contents">
        {toasts.map((one) => (
          <div
            key={one.id}
            role={one.tone === 'refused' ? 'alert' : undefined}
            className={classes(
              'pointer-events-auto flex max-w-lg items-center gap-2 rounded-card border bg-paper-raised py-1 pr-1 pl-4 shadow-card',
              one.tone === 'refused' ? 'border-refused text-refused' : 'border-line-strong text-ink',
            )}
          >
            <span className="grow">{one.text}</span>
            {one.action !== undefined && (
              <Button
                variant="quiet"
                onPress={() => {
                  one.action?.onPress();
                  dismissToast(one.id);
                }}
              >
                {one.action.label}
              </Button>
            )}
            <IconButton
              label={t('ui.closeMessage')}
              icon={<X aria-hidden="true" />}
              onPress={() => dismissToast(one.id)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
