import { Component, type ReactNode } from 'react';
import { ErrorScreen } from '../shell/ErrorScreen.tsx';

/** What a page throws stops at the page: said in words, with another try. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    // A page whose code couldn't be fetched, or a new version of the house: loading it all again mends both.
    return <ErrorScreen error={this.state.error} />;
  }
}
