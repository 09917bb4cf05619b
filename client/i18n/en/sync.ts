export const sync = {
  nothingOpen: 'Nothing to save',
  loading: 'Opening…',
  saved: 'Saved',
  saving: 'Saving…',
  offlineNothing: 'Offline',
  offline: { one: 'Offline, {count} change waiting', other: 'Offline, {count} changes waiting' },
  degraded: 'Not saved yet: the server cannot write. Keep this page open.',
  refused: 'Change refused, loading the page again…',
  refusedExplained: {
    one: 'One change was not accepted and has been undone. The page shows what is saved.',
    other: '{count} changes were not accepted and have been undone. The page shows what is saved.',
  },
  notYours: 'This document is no longer open to you. The copy on this device has been erased.',
  signIn: 'Your sign-in has ended. Sign in again to go on.',
  clientTooOld: 'Maillage has been updated. The page is loading again to go on.',
} as const;
