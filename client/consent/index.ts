export { AskPage } from './ask/AskPage.tsx';
export { FamilyFilePage } from './record/family/FamilyFilePage.tsx';
export { LawPage } from './record/law/LawPage.tsx';
export { RecordPage } from './record/paper/RecordPage.tsx';
export { PreparePage } from './record/prepare/PreparePage.tsx';
export { LetterPage } from './status/LetterPage.tsx';
export { SharingPage } from './status/SharingPage.tsx';
export { WaitingAtTable } from './status/WaitingAtTable.tsx';
