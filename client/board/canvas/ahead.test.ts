import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAhead } from './ahead.ts';

/** As much of a field as `ahead` asks of one; the browser story types into a real one. */
class Field extends EventTarget {
  value = '';
  gone = false;
  className = '';
  setAttribute = () => undefined;
  hasKeyboard = false;
  focus = () => {
    this.hasKeyboard = true;
  };
  /** leaving a field ends what is half made in it */
  blur = () => {
    if (this.half !== '') this.tell('compositionend');
    this.value += this.half;
    this.half = '';
  };
  remove = () => {
    this.gone = true;
  };
  half = '';
  tell(type: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
  key(key: string): void {
    this.tell('keydown', { key });
  }
  type(text: string): void {
    this.value += text;
    this.tell('input', { isComposing: false });
  }
}

describe('typing before the field is there', () => {
  const fields: Field[] = [];
  beforeEach(() => {
    fields.length = 0;
    vi.stubGlobal('document', {
      createElement: () => {
        const made = new Field();
        fields.push(made);
        return made;
      },
      body: { append: () => undefined },
    });
    return () => vi.unstubAllGlobals();
  });
  const last = () => fields.at(-1) ?? new Field();

  it('[QA11] an accent that waits for its letter, or a word half made, is finished first', () => {
    const ahead = createAhead();
    ahead.open('Écrire', () => undefined);
    expect(last().hasKeyboard).toBe(true);
    last().type('r');
    last().key('Dead');
    expect(ahead.composing.get()).toBe(true);
    last().type('ê');
    expect(ahead.composing.get()).toBe(false);
    last().tell('compositionstart');
    last().tell('input', { isComposing: true });
    expect(ahead.composing.get()).toBe(true);
    last().tell('compositionend');
    expect(ahead.composing.get()).toBe(false);
    expect(ahead.take()).toBe('rê');
    expect(last().gone).toBe(true);
    expect(ahead.take()).toBe('');
  });

  it('[QA11] what is half made when the panel comes all the same is not lost', () => {
    const ahead = createAhead();
    ahead.open('Écrire', () => undefined);
    last().type('m');
    last().tell('compositionstart');
    last().half = 'è';
    expect(ahead.take()).toBe('mè');
    expect(ahead.composing.get()).toBe(false);
  });

  it('[QA11] asked for again begins anew; Escape gives up, but not in the middle of a letter', () => {
    const ahead = createAhead();
    const given = vi.fn();
    ahead.open('Écrire', given);
    last().type('x');
    ahead.open('Écrire', given);
    expect(fields.map(({ gone }) => gone)).toEqual([true, false]);
    last().key('Dead');
    last().key('Escape');
    expect(given).not.toHaveBeenCalled();
    last().type('^');
    last().key('Escape');
    expect(given).toHaveBeenCalledTimes(1);
    last().key('Dead');
    expect(ahead.take()).toBe('^');
    // The accent that never came holds up nothing that is typed next.
    expect(ahead.composing.get()).toBe(false);
  });
});
