import { type Store, store } from '../model/store.ts';

/** A field that is there before its panel is. */
export interface Ahead {
  /** puts it on the page at once and gives it the keyboard; `label` is what a screen reader says of it */
  open(label: string, onEscape: () => void): void;
  /** a letter is half made: an accent waits for its vowel, a word of an input method for its end */
  composing: Store<boolean>;
  /** what was typed so far, line by line; the field is gone then */
  take(): string;
}

/**
 * Who types fast goes on before the panel's field is there. A real field takes what they type meanwhile, whatever makes the
 * letters (dead keys, an input method, dictation): keys of a map could only guess at them. QA11.
 */
export function createAhead(): Ahead {
  let field: HTMLTextAreaElement | null = null;
  const composing = store(false);

  function take(): string {
    // Leaving the field ends what is half made in it, so it is read after that.
    field?.blur();
    const typed = field?.value ?? '';
    field?.remove();
    field = null;
    composing.set(false);
    return typed;
  }

  return {
    composing,
    take,
    open(label, onEscape) {
      take();
      const made = document.createElement('textarea');
      made.className = 'sr-only';
      made.setAttribute('aria-label', label);
      made.addEventListener('compositionstart', () => composing.set(true));
      made.addEventListener('compositionend', () => composing.set(false));
      made.addEventListener('input', (event) => {
        if (!('isComposing' in event && event.isComposing === true)) composing.set(false);
      });
      made.addEventListener('keydown', (event) => {
        if (event.key === 'Dead') composing.set(true);
        else if (event.key === 'Escape' && !composing.get()) onEscape();
        // There is nowhere to go from here.
        else if (event.key === 'Tab') event.preventDefault();
      });
      document.body.append(made);
      made.focus({ preventScroll: true });
      field = made;
    },
  };
}
