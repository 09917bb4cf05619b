/** The id of each page's `main`, where the skip link leads. */
export const MAIN_ID = 'contenu';
