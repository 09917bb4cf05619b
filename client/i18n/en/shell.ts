export const shell = {
  skip: 'Skip to the content',
  about: 'About Maillage',
  account: 'Your account',
  myAccount: 'My account',
  preferences: 'Preferences',
  signOut: 'Sign out',
  signedOutTitle: 'You are no longer signed in',
  signedOutText:
    'Your connection ended, here or elsewhere. What was on the screen was taken off it. Sign in to go on.',
  signedOutKept: {
    one: '{count} change is not saved yet. Keep this tab open: it will go when you are signed in here again.',
    other:
      '{count} changes are not saved yet. Keep this tab open: they will go when you are signed in here again.',
  },
  signInAgain: 'Sign in',
  errorTitle: 'This page could not be opened',
  notFoundTitle: 'Nothing at this address',
  toSituations: 'See my situations',
  preferencesTitle: 'Preferences',
  preferencesHelp: 'Colours and language stay on this device.',
  theme: 'Colours',
  theme_system: 'As on the device',
  theme_light: 'Light',
  theme_dark: 'Dark',
  language: 'Language',
  language_fr: 'Français',
  language_en: 'English',
} as const;
