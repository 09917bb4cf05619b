export const family = {
  linksOf: 'Links: {name}',
  noLinks: 'No link yet',
  rightOf: 'on the right {of}',
  leftOf: 'on the left {of}',
  above: 'above {of}',
  below: 'below {of}',
  farFromAll: 'far from everybody',
} as const;
