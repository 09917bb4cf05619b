import { t } from '#client/i18n/t.ts';
import { dismissToast, toast } from '#client/ui/toast.ts';

type Later = (callback: () => void) => void;

const waiting: (() => void)[] = [];

/** Once what was said is on the screen. A page that isn't shown paints nothing, and doesn't wait for it. */
const painted: Later = (callback) => {
  if (document.hidden) setTimeout(callback, 0);
  else requestAnimationFrame(() => setTimeout(callback, 0));
};

/**
 * Does what holds the page for a moment, once it was said that it will: thousands of people come back with one redo. What is asked
 * meanwhile is done after it, in order. BO79.
 */
export function whenSaid(isLong: boolean, work: () => void, later: Later = painted): void {
  if (!isLong && waiting.length === 0) {
    work();
    return;
  }
  waiting.push(work);
  if (waiting.length > 1) return;
  const notice = toast({ text: t('board.aMoment'), stays: true });
  later(() => {
    try {
      for (let next = waiting[0]; next; next = waiting[0]) {
        next();
        waiting.shift();
      }
    } finally {
      waiting.length = 0;
      dismissToast(notice);
    }
  });
}
