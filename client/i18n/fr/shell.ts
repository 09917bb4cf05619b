export const shell = {
  skip: 'Aller au contenu',
  about: 'À propos de Maillage',
  account: 'Votre compte',
  myAccount: 'Mon compte',
  preferences: 'Préférences',
  signOut: 'Se déconnecter',
  signedOutTitle: 'Votre connexion a pris fin',
  signedOutText:
    'Elle a été fermée ici ou ailleurs. Ce qui était à l’écran en a été retiré. Connectez-vous pour reprendre.',
  signedOutKept: {
    one: '{count} modification n’est pas encore enregistrée. Gardez cet onglet ouvert : elle partira quand vous serez de nouveau connecté ici.',
    other:
      '{count} modifications ne sont pas encore enregistrées. Gardez cet onglet ouvert : elles partiront quand vous serez de nouveau connecté ici.',
  },
  signInAgain: 'Se connecter',
  errorTitle: 'Cette page n’a pas pu s’ouvrir',
  notFoundTitle: 'Rien à cette adresse',
  toSituations: 'Voir mes situations',
  preferencesTitle: 'Préférences',
  preferencesHelp: 'Les couleurs et la langue restent sur cet appareil.',
  theme: 'Couleurs',
  theme_system: 'Comme l’appareil',
  theme_light: 'Claires',
  theme_dark: 'Sombres',
  language: 'Langue',
  language_fr: 'Français',
  language_en: 'English',
} as const;
