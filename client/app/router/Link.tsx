import type { ComponentProps } from 'react';
import { Link as PlainLink } from 'wouter';
import type { Destination } from './addresses.ts';
import { hrefOf } from './hrefOf.ts';
import { PAGES } from './pages.ts';

export type LinkProps = Destination &
  Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
    /** the part of the address after `?`, without it */
    search?: string;
  };

/** A link to one of our pages, whose code begins to come when the pointer or the focus does. */
export function Link({ to, params, search, ...rest }: LinkProps) {
  // The compiler no longer knows, after the destructuring, that they belong together.
  const path = hrefOf({ to, params } as Destination);
  // A preload that fails says nothing: opening the page asks again, and tells.
  const preload = () => void PAGES[to].load().catch(() => null);
  return (
    <PlainLink
      {...rest}
      href={search === undefined || search === '' ? path : `${path}?${search}`}
      onPointerEnter={preload}
      onFocus={preload}
    />
  );
}
