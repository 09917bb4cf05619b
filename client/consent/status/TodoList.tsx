import { ListTodo } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import type { TodoItem } from '#shared/protocol/http/consentViews.ts';
import { todoInWords } from './todoInWords.ts';

/** What is missing to share further, each line something that somebody can do. Never an error. CS8. */
export function TodoList({
  todo,
  linkTo,
}: {
  todo: readonly TodoItem[];
  /** the way to the consent it is about */
  linkTo: (consentId: string, children: ReactNode) => ReactNode;
}) {
  if (todo.length === 0) return <p className="text-ink-soft">{t('consentStatus.todoNone')}</p>;
  return (
    <ul className="grid gap-2">
      {todo.map((item) => (
        <li
          key={[item.what, item.consentId, item.compartmentId, ...item.who.map(({ name }) => name)].join()}
          className="flex items-start gap-3 rounded-card border border-line bg-paper-raised px-3 py-2"
        >
          <ListTodo aria-hidden="true" className="mt-1 size-5 shrink-0 text-accent" />
          <span className="grid min-w-0 grow gap-0.5">
            <span>{todoInWords(item)}</span>
            {item.compartmentName !== null && (
              <span className="text-ink-soft text-s">
                {t('consentStatus.todoFor', { compartment: item.compartmentName })}
              </span>
            )}
          </span>
          {item.consentId !== null && linkTo(item.consentId, t('consentStatus.todoOpen'))}
        </li>
      ))}
    </ul>
  );
}
