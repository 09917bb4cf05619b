import type { Socket, SyncEnvironment } from './environment.ts';

/** The page's own environment. Its socket carries the session cookie of the page's origin. */
export function browserEnvironment(): SyncEnvironment {
  const syncUrl = new URL('/sync', location.href);
  syncUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    openSocket: (url) => new WebSocket(url) as Socket,
    syncUrl: syncUrl.href,
    random: () => Math.random(),
    now: () => performance.now(),
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onNetworkBack(run) {
      addEventListener('online', run);
      return () => removeEventListener('online', run);
    },
    report: (error) => reportError(error),
  };
}
