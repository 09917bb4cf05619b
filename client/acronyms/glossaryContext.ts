import { createContext } from 'react';
import { DEFAULT_GLOSSARY, type Glossary } from '#shared/text/acronyms.ts';

/** Outside a situation everybody still knows the default glossary. */
export const GlossaryContext = createContext<Glossary>(DEFAULT_GLOSSARY);
