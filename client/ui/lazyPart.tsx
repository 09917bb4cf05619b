import { Component, type ComponentType, createElement, lazy, type ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { toast } from './toast.ts';

/** Its code couldn't be fetched: not an error of what it draws. */
class OutOfReach extends Error {}

/**
 * A part whose code comes when it is first shown. When the server can't be reached, the page around it stays, with
 * what was not yet saved: what can be closed is closed and says so, what can't offers another try.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): (props: P) => ReactNode {
  // A lazy component remembers that it failed; the next try needs a new one.
  const fetched = (): ComponentType<P> =>
    lazy(() => load().catch((cause) => Promise.reject(new OutOfReach('lazyPart', { cause })))) as never;
  let current = fetched();
  return (props) => (
    <PartBoundary
      onClose={'onClose' in props && typeof props.onClose === 'function' ? () => close(props) : null}
      onOutOfReach={() => {
        current = fetched();
      }}
      draw={() => createElement(current, props)}
    />
  );
}

function close(props: { onClose?: unknown }): void {
  if (typeof props.onClose === 'function') props.onClose();
}

interface BoundaryProps {
  onClose: (() => void) | null;
  onOutOfReach: () => void;
  draw: () => ReactNode;
}

class PartBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (!(error instanceof OutOfReach)) return;
    this.props.onOutOfReach();
    if (this.props.onClose === null) return;
    toast({ text: t('errors.offline'), tone: 'refused' });
    this.props.onClose();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.draw();
    if (!(error instanceof OutOfReach)) throw error;
    if (this.props.onClose !== null) return null;
    return (
      <div className="grid justify-items-start gap-3 p-4">
        <Notice tone="pending">{t('errors.offline')}</Notice>
        <Button onPress={() => this.setState({ error: null })}>{t('common.retry')}</Button>
      </div>
    );
  }
}
