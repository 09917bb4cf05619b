import type { ReactNode } from 'react';

/** A place with nothing in it yet: what will be here, and the first thing to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-xl justify-items-center gap-3 px-4 py-10 text-center">
      {icon && (
        <span className="grid size-16 place-items-center rounded-full bg-accent-wash text-accent [&_svg]:size-8">
          {icon}
        </span>
      )}
      <h2 className="text-l">{title}</h2>
      {children && <div className="grid gap-2 text-ink-soft">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
