const MAIN = '/client/main.tsx';
const ROUTES = '/client/app/routes/';
const TABLE = '/client/app/routes/situation.tsx';

/**
 * The groups of the bundle: what the page of the table alone needs before it can be used comes in one file, and so does
 * what every page needs. In eighty small ones it compresses badly, and each of four rounds of fetching waits for
 * the one before. What the table shares with some pages stays in pieces, so that those load what they use.
 */
export function tableGroups() {
  /** @type {((module: string) => string | null) | null} */
  let groupOf = null;
  const group = (name, options) => ({
    ...options,
    debugName: name,
    name: (module, context) => {
      groupOf ??= grouping(module, context);
      return groupOf(module) === name ? name : null;
    },
  });
  // A group takes along what its modules import, unless an earlier one has it: hence this order.
  // Of what pages share, pieces smaller than that are not worth a question each: they go with the one most like them.
  const shared = group('shared', { entriesAware: true, entriesAwareMergeThreshold: 12_000 });
  return [group('start'), shared, group('table')];
}

function grouping(module, context) {
  const pages = pagesFrom(module, context);
  const start = new Set();
  const elsewhere = new Set();
  const table = new Set();
  for (const page of pages)
    reach(page, page.endsWith(MAIN) ? start : page.endsWith(TABLE) ? table : elsewhere, context);
  return (one) => {
    // The entry stays by itself: it waits for a page, and a page waits for all that is in the files it imports.
    if (one.endsWith(MAIN)) return null;
    if (start.has(one)) return 'start';
    if (!table.has(one)) return null;
    return elsewhere.has(one) ? 'shared' : 'table';
  };
}

/** The entry and the pages, found from any module by going to whatever imports it and whatever it imports. */
function pagesFrom(module, context) {
  const seen = new Set([module]);
  for (const one of seen) {
    const info = context.getModuleInfo(one);
    if (info === null) continue;
    const around = [info.importers, info.dynamicImporters, info.importedIds, info.dynamicallyImportedIds];
    for (const next of around.flat()) seen.add(next);
  }
  return [...seen].filter((one) => one.endsWith(MAIN) || one.includes(ROUTES));
}

function reach(module, into, context) {
  if (into.has(module)) return;
  into.add(module);
  for (const next of context.getModuleInfo(module)?.importedIds ?? []) reach(next, into, context);
}
