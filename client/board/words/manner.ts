import { store } from '../model/store.ts';

/** How the list's page is read: kept while the page is open, so that going to the map and back changes nothing. */
export const manner = store<'list' | 'words'>('list');
