import type { Destination } from './addresses.ts';

/** The path of a destination: `/situations/:situationId` filled in. */
export function hrefOf({ to, params }: Destination): string {
  const values: Readonly<Record<string, string>> = params ?? {};
  return to.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
