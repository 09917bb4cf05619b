import { lazy, type ReactNode } from 'react';
import { Beside } from './Beside.tsx';
import type { Trigger } from './trigger.ts';

const load = () => import('./MenuBody.tsx');
const MenuBody = lazy(load);

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  tone?: 'plain' | 'danger';
  disabled?: boolean;
  onAction: () => void;
}

/** A list of verbs behind a button. `trigger` is a Button or an IconButton. */
export function Menu({
  label,
  trigger,
  actions,
}: {
  label: string;
  trigger: Trigger;
  actions: readonly MenuAction[];
}) {
  return (
    <Beside trigger={trigger} popup="menu" preload={() => void load()}>
      {({ target, close }) => <MenuBody label={label} target={target} actions={actions} onClose={close} />}
    </Beside>
  );
}
