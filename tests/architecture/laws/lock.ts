interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

/**
 * What would make `npm ci` fail on another machine, or tie the lock file to one registry. npm leaves out optional
 * packages of other systems when its registry doesn't hold them: `node scripts/completeLock.js` puts them back.
 */
export function lockIssues({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...(entry.resolved === undefined || entry.resolved.startsWith('file:')
      ? []
      : [`${path} names a registry`]),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => packages[`node_modules/${name}`] === undefined)
      .filter((name) => packages[`${path}/node_modules/${name}`] === undefined)
      .map((name) => `${name} is missing: node scripts/completeLock.js`),
  ]);
}
