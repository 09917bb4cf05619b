import { fr } from './fr/index.ts';
import type { late } from './fr/late.ts';
import type { pages } from './fr/pages.ts';
import type { parts } from './fr/parts.ts';
import { activeCatalogue, activeLanguage } from './language.ts';

/**
 * The words of the interface. `t('people.invite')`, `t('common.people', { count: 3 })`: keys and parameters are
 * typed from the French catalogue, and a test keeps the English one in step. Ours rather than i18next, which
 * weighs 21 kB on a route that has 300 to spend.
 */
type Catalogue = typeof fr & typeof late & typeof pages & typeof parts;
type Feature = keyof Catalogue & string;

export type MessageKey = { [F in Feature]: `${F}.${keyof Catalogue[F] & string}` }[Feature];

type MessageOf<K extends MessageKey> = K extends `${infer F}.${infer M}`
  ? F extends Feature
    ? M extends keyof Catalogue[F]
      ? Catalogue[F][M]
      : never
    : never
  : never;

type Holes<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Holes<Rest> : never;

type ParametersOf<M> = M extends { one: infer One; other: infer Other }
  ? 'count' | Holes<One> | Holes<Other>
  : Holes<M>;

type Arguments<K extends MessageKey> = [ParametersOf<MessageOf<K>>] extends [never]
  ? []
  : [parameters: { [P in ParametersOf<MessageOf<K>>]: P extends 'count' ? number : string | number }];

export type Message = string | { readonly one: string; readonly other: string };

export function t<K extends MessageKey>(key: K, ...[parameters]: Arguments<K>): string {
  const message = find(activeCatalogue(), key) ?? find(fr, key);
  if (message === undefined) return key;
  return fill(message, parameters ?? {});
}

function find(
  catalogue: Readonly<Record<string, Readonly<Record<string, Message>>>>,
  key: string,
): Message | undefined {
  const dot = key.indexOf('.');
  return catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
}

function fill(message: Message, parameters: Readonly<Record<string, string | number>>): string {
  const text = typeof message === 'string' ? message : message[grammaticalNumber(parameters['count'])];
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numberInWords(value) : value;
  });
}

/** Intl fetches its tables when it is first asked, 40 ms on the way to the map: small numbers are written alike everywhere. */
function numberInWords(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1_000
    ? String(value)
    : value.toLocaleString(activeLanguage());
}

/** French says « 0 modification » and « 1,5 modification »; English doesn't. */
function grammaticalNumber(count: string | number | undefined): 'one' | 'other' {
  const many = Math.abs(Number(count ?? 0));
  return (activeLanguage() === 'fr' ? many < 2 : many === 1) ? 'one' : 'other';
}
