import { describe, expect, it } from 'vitest';
import { rowKeys } from './rowKeys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => rowKeys({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('rowKeys', () => {
  it.each([
    ['ArrowDown', { go: 'next' }],
    ['ArrowUp', { go: 'previous' }],
    ['Home', { go: 'first' }],
    ['End', { go: 'last' }],
    ['ArrowRight', { do: 'open' }],
    ['ArrowLeft', { do: 'close' }],
    ['Escape', { do: 'close' }],
    ['F2', { do: 'rename' }],
    ['Delete', { do: 'remove' }],
  ])('[OL10] %s', (key, intent) => {
    expect(press(key)).toEqual(intent);
  });

  it('[OL10] undo and redo, on every system', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ do: 'undo' });
    expect(press('z', { metaKey: true })).toEqual({ do: 'undo' });
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'redo' });
    expect(press('y', { ctrlKey: true })).toEqual({ do: 'redo' });
    expect(press(' ', { ctrlKey: true })).toEqual({ do: 'choose' });
  });

  it('[OL10] leaves the browser its own keys', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a', 'F5']) expect(press(key)).toBeNull();
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});
