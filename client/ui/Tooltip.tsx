import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** A few words on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <AriaTooltip
        offset={6}
        className="z-50 max-w-64 rounded-card bg-ink px-3 py-1.5 text-paper text-s shadow-card"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
