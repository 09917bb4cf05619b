/** Where the browser's storage keeps what it still has to say of destroyed copies: asked without loading the rest. [CL13] */
export const PURGES_KEPT_AS = 'maillage.purges';
