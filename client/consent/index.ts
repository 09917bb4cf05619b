export { AskPage } from './ask/AskPage.tsx';
export { LetterPage } from './status/LetterPage.tsx';
export { SharingPage } from './status/SharingPage.tsx';
export { WaitingAtTable } from './status/WaitingAtTable.tsx';
