export const family = {
  addRelative: 'Add a relative',
  addParent: 'Add a parent',
  addChild: 'Add a child',
  addPartner: 'Add a partner',
  addSibling: 'Add a brother or sister',
  linksOf: 'Links: {name}',
  noLinks: 'No link yet',
} as const;
