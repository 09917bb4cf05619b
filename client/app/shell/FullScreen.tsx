import type { ReactNode } from 'react';
import { MAIN_ID } from './mainId.ts';
import { usePage } from './usePage.ts';

/** A page that says one thing and offers one way on. */
export function FullScreen({
  title,
  icon,
  children,
}: {
  title: string;
  icon: ReactNode;
  children: ReactNode;
}) {
  usePage(title);
  return (
    <main
      id={MAIN_ID}
      tabIndex={-1}
      className="grid min-h-dvh place-content-center justify-items-center gap-4 bg-paper p-6 text-center"
    >
      <span className="grid size-16 place-items-center rounded-full bg-accent-wash text-accent [&_svg]:size-8">
        {icon}
      </span>
      <h1 className="text-xl">{title}</h1>
      <div className="grid max-w-prose justify-items-center gap-4 text-ink-soft">{children}</div>
    </main>
  );
}
