export const family = {
  linksOf: 'Liens : {name}',
  noLinks: 'Aucun lien pour le moment',
  rightOf: 'à droite {of}',
  leftOf: 'à gauche {of}',
  above: 'au-dessus {of}',
  below: 'au-dessous {of}',
  farFromAll: 'loin des autres',
} as const;
