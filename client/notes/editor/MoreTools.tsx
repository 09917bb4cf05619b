import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';

type Rest = 'none' | 'after' | 'before';

/**
 * Where the tools don't all fit: an arrow to the rest of them, and back from their end. For a pointer only: the
 * keyboard walks the whole bar, which scrolls after it.
 */
export function MoreTools({ bar }: { bar: RefObject<HTMLDivElement | null> }) {
  const [rest, setRest] = useState<Rest>('none');
  useEffect(() => {
    const tools = bar.current;
    if (tools === null) return;
    const look = () => setRest(restOf(tools));
    look();
    const sized = new ResizeObserver(look);
    sized.observe(tools);
    tools.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      tools.removeEventListener('scroll', look);
    };
  }, [bar]);
  if (rest === 'none') return null;
  return (
    <button
      type="button"
      aria-hidden="true"
      tabIndex={-1}
      // As the tools do: the text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const tools = bar.current;
        tools?.scrollTo({ left: rest === 'after' ? tools.scrollLeft + tools.clientWidth * 0.8 : 0 });
      }}
      className="grid w-8 shrink-0 place-items-center border-line border-l text-ink-soft hover:bg-paper-sunken [&_svg]:size-5"
    >
      {rest === 'after' ? <ChevronRight /> : <ChevronLeft />}
    </button>
  );
}

function restOf({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): Rest {
  if (scrollWidth <= clientWidth + 1) return 'none';
  return scrollLeft + clientWidth < scrollWidth - 1 ? 'after' : 'before';
}
