import { Plus } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Element } from '#shared/board/index.ts';
import type { Branch, Row } from '../tree/outlineOf.ts';
import { useOutlineTable } from '../view/outlineContext.ts';
import { nameOf } from '../words/nameOf.ts';
import { ElementRow } from './ElementRow.tsx';

/** Households with their people, structures with their professionals: a list whose lines hold lists. */
export function BranchList({
  branches,
  label,
  membersLabel,
  onAdd,
}: {
  branches: readonly Branch<Element, Element>[];
  label: string;
  membersLabel: string;
  /** adds somebody inside; null where this person can't */
  onAdd: ((head: Row) => (() => void) | null) | null;
}) {
  const { compartmentName } = useOutlineTable();
  return (
    <ul aria-label={label} className="grid gap-3">
      {branches.map(({ head, members }) => {
        const add = onAdd?.(head) ?? null;
        return (
          <li key={head.key} className="rounded-card border border-line bg-paper-raised p-1">
            <ElementRow row={head} compartment={compartmentName(head.end.compartment)} />
            <ul
              aria-label={`${membersLabel} ${nameOf(head.element)}`}
              className="ml-4 border-line border-l-2 pl-1"
            >
              {members.map((member) => (
                <li key={member.key}>
                  <ElementRow row={member} compartment={compartmentName(member.end.compartment)} />
                </li>
              ))}
              {members.length === 0 && (
                <li className="px-3 py-1.5 text-ink-soft text-s">{t('outline.nobody')}</li>
              )}
            </ul>
            {add && (
              <Button
                variant="quiet"
                icon={<Plus aria-hidden="true" />}
                aria-label={t('outline.addMember', { name: nameOf(head.element) })}
                onPress={add}
              >
                {t('outline.addHere')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
