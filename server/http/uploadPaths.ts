import type { Call } from '#shared/protocol/http/call.ts';

/** The addresses that take a file, as patterns. */
export function uploadPaths(api: Readonly<Record<string, Readonly<Record<string, Call>>>>): RegExp[] {
  return Object.values(api)
    .flatMap((calls) => Object.values(calls))
    .filter(({ upload }) => upload !== undefined)
    .map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));
}
