export { AcronymEditor } from './AcronymEditor.tsx';
export { AcronymMeanings } from './AcronymMeanings.tsx';
export { AcronymText } from './AcronymText.tsx';
export { GlossaryProvider } from './GlossaryProvider.tsx';
export { useGlossary } from './useGlossary.ts';
