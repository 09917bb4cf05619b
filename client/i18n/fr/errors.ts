export const errors = {
  unknown: 'Quelque chose n’a pas marché. Réessayez dans un instant.',
  offline: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  notFound: 'Cette page n’existe pas, ou elle ne vous est pas ouverte.',
} as const;
