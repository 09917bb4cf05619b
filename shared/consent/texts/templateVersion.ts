/**
 * Raised with every change of a word in these folders: a signed text is kept whole in its record, and says from which
 * template it came.
 */
export const TEMPLATE_VERSION = 'consent-1';
