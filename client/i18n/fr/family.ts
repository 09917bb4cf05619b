export const family = {
  linksOf: 'Liens : {name}',
  noLinks: 'Aucun lien pour le moment',
} as const;
