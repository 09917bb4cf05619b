export const family = {
  linksOf: 'Links: {name}',
  noLinks: 'No link yet',
} as const;
