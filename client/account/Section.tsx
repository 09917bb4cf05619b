import { type ReactNode, useId } from 'react';

/** One part of « Mon compte »: a heading, a sentence, what there is. */
export function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-l">
        {title}
      </h2>
      <p className="text-ink-soft">{text}</p>
      {children}
    </section>
  );
}
