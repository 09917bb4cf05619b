import type { ComponentProps, MouseEvent } from 'react';
import type { Destination } from './addresses.ts';
import { hrefOf } from './hrefOf.ts';
import { PAGES } from './pages.ts';
import { goTo } from './place.ts';

export type LinkProps = Destination &
  Omit<ComponentProps<'a'>, 'href'> & {
    /** the part of the address after `?`, without it */
    search?: string;
  };

/** A link to one of our pages. A real one: it opens elsewhere, copies and reads as links do. */
export function Link({ to, params, search, onClick, ...rest }: LinkProps) {
  // The compiler no longer knows, after the destructuring, that they belong together.
  const path = hrefOf({ to, params } as Destination);
  const href = search === undefined || search === '' ? path : `${path}?${search}`;
  // One that fails says nothing: opening the page asks again, and tells.
  const preload = () => void PAGES[to].load().catch(() => null);
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || meansElsewhere(event)) return;
        event.preventDefault();
        goTo(href);
        window.scrollTo(0, 0);
      }}
    />
  );
}

/** A new tab, a new window, a download. */
function meansElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
