const TABLE = '/client/app/routes/situation.tsx';

/**
 * Writes `table.html`, which the server gives for a table's address: the page, told from its first line of all the files
 * that the table needs. With `index.html` alone the browser would learn of them when its first script runs.
 */
export function tableHtml() {
  return {
    name: 'maillage-table-html',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      const table = Object.values(bundle).find((file) => file.facadeModuleId?.endsWith(TABLE));
      // Another build with this configuration, of a stage for tests: it has no page of ours.
      if (index === undefined) return;
      if (table === undefined) throw new Error('no table in the bundle');
      const scripts = new Set();
      reach(table.fileName, scripts, bundle);
      const styles = new Set(
        [...scripts].flatMap((file) => [...(bundle[file].viteMetadata?.importedCss ?? [])]),
      );
      const links = [
        ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
        ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
      ].filter((link) => !index.source.includes(link));
      const source = index.source.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
      this.emitFile({ type: 'asset', fileName: 'table.html', source });
    },
  };
}

function reach(file, into, bundle) {
  if (into.has(file)) return;
  into.add(file);
  for (const next of bundle[file].imports) reach(next, into, bundle);
}
