export const family = {
  addRelative: 'Ajouter un proche',
  addParent: 'Ajouter un parent',
  addChild: 'Ajouter un enfant',
  addPartner: 'Ajouter un partenaire',
  addSibling: 'Ajouter un frère ou une sœur',
  linksOf: 'Liens : {name}',
  noLinks: 'Aucun lien pour le moment',
} as const;
