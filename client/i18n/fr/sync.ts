export const sync = {
  nothingOpen: 'Rien à enregistrer',
  loading: 'Ouverture…',
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  offlineNothing: 'Hors ligne',
  offline: {
    one: 'Hors ligne, {count} modification en attente',
    other: 'Hors ligne, {count} modifications en attente',
  },
  degraded: 'Pas encore enregistré : le serveur n’arrive pas à écrire. Gardez cette page ouverte.',
  refused: 'Modification refusée, la page se recharge…',
  refusedExplained: {
    one: 'Une modification n’a pas été acceptée et a été annulée. La page montre ce qui est enregistré.',
    other:
      '{count} modifications n’ont pas été acceptées et ont été annulées. La page montre ce qui est enregistré.',
  },
  notYours: 'Ce document ne vous est plus ouvert. La copie qui était sur cet appareil a été effacée.',
  signIn: 'Votre connexion a pris fin. Entrez de nouveau pour continuer.',
  clientTooOld: 'Maillage a été mis à jour. La page se recharge pour continuer.',
} as const;
