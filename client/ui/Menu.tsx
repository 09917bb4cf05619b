import type { ReactNode } from 'react';
import { Beside } from './Beside.tsx';
import { lazyPart } from './lazyPart.tsx';
import type { Trigger } from './trigger.ts';

const load = () => import('./MenuBody.tsx');
const MenuBody = lazyPart(load);

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
    <Beside trigger={trigger} popup="menu" preload={() => void load().catch(() => null)}>
      {({ target, close }) => <MenuBody label={label} target={target} actions={actions} onClose={close} />}
    </Beside>
  );
}
