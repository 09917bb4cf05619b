interface Policy {
  createScriptURL(url: string): unknown;
}

let policy: Policy | null = null;

/**
 * Starts a worker that was built with the page: `import url from './x.ts?worker&url'`. Under the page's Trusted Types an
 * address made of text starts nothing; this policy lets through addresses of our own origin, as `worker-src` does.
 */
export function ownWorker(url: string): Worker {
  return new Worker(trusted(url) as string, { type: 'module' });
}

/** Browsers without Trusted Types take the text. */
function trusted(url: string): unknown {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
    .trustedTypes;
  if (!factory) return ownAddress(url);
  // A policy's name may be taken once.
  policy ??= factory.createPolicy('ownWorkers', { createScriptURL: ownAddress });
  return policy.createScriptURL(url);
}

function ownAddress(url: string): string {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin) throw new TypeError('a worker of another origin');
  return address.href;
}
