import { afterEach, describe, expect, it, vi } from 'vitest';
import { en as firstEn } from './en/index.ts';
import { late as lateEn } from './en/late.ts';
import { pages as pagesEn } from './en/pages.ts';
import { parts as partsEn } from './en/parts.ts';
import { fr as firstFr } from './fr/index.ts';
import { late as lateFr } from './fr/late.ts';
import { pages as pagesFr } from './fr/pages.ts';
import { parts as partsFr } from './fr/parts.ts';
import { setLanguage } from './language.ts';
import { type Message, t } from './t.ts';

const en = { ...firstEn, ...lateEn, ...pagesEn, ...partsEn };
const fr = { ...firstFr, ...lateFr, ...pagesFr, ...partsFr };

type Entry = [key: string, message: Message];

function entriesOf(catalogue: Readonly<Record<string, Readonly<Record<string, Message>>>>): Entry[] {
  return Object.entries(catalogue).flatMap(([feature, messages]) =>
    Object.entries(messages).map(([name, message]): Entry => [`${feature}.${name}`, message]),
  );
}

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];

const holesOf = (message: Message): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe('catalogues', () => {
  afterEach(() => setLanguage('fr'));

  it('[UI3] have the same keys in French and in English', () => {
    expect(entriesOf(en).map(([key]) => key)).toEqual(entriesOf(fr).map(([key]) => key));
  });

  it('[UI3] have the same holes and the same plurals for each key', () => {
    const english = new Map(entriesOf(en));
    const differing = entriesOf(fr).filter(([key, message]) => {
      const other = english.get(key);
      return (
        other !== undefined &&
        (typeof other !== typeof message || holesOf(other).join() !== holesOf(message).join())
      );
    });
    expect(differing).toEqual([]);
  });

  it('[UI3] keep the spaces of French typography', () => {
    const wrong = entriesOf(fr).flatMap(([key, message]) =>
      textsOf(message)
        .filter((text) => /[^\u202f\s][;!?](\s|$)| [;!?:»]|« |[^\u00a0\s]»|«[^\u00a0]|\w:(\s|$)/u.test(text))
        .map((text) => `${key}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('[UI3] never say tu, and use the apostrophe of print', () => {
    const wrong = entriesOf(fr).filter(([, message]) =>
      textsOf(message).some((text) => /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu.test(text) || /'/.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});

const find = (catalogue: typeof fr | typeof en, key: string) => new Map(entriesOf(catalogue)).get(key);

describe('t', () => {
  afterEach(() => setLanguage('fr'));

  it('counts as French does', () => {
    expect([0, 1, 2].map((count) => t('common.people', { count }))).toEqual([
      '0 personne',
      '1 personne',
      '2 personnes',
    ]);
  });

  it('speaks English when asked', async () => {
    await setLanguage('en');
    expect(t('common.people', { count: 0 })).toBe('0 people');
  });

  it('has the late words once they are asked for, in the language of the moment', async () => {
    vi.resetModules();
    const fresh = { ...(await import('./language.ts')), ...(await import('./t.ts')) };
    for (const group of fresh.LATE_GROUPS) {
      const key = { late: 'consentStatus.title', pages: 'about.title', parts: 'outline.title' } as const;
      await fresh.setLanguage('fr');
      expect(fresh.t(key[group])).toBe(key[group]);
      await fresh.lateWords(group);
      expect(fresh.t(key[group])).toBe(find(fr, key[group]));
      await fresh.setLanguage('en');
      expect(fresh.t(key[group])).toBe(find(en, key[group]));
    }
  });
});
