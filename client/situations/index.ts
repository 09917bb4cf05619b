export { audienceInWords } from './compartments/audienceInWords.ts';
export { CompartmentsPanel } from './compartments/CompartmentsPanel.tsx';
export { WhoSees } from './compartments/WhoSees.tsx';
export { RenameSituationDialog } from './list/RenameSituationDialog.tsx';
export { SituationsPage } from './list/SituationsPage.tsx';
export { SensitiveLinesDialog } from './sensitive/SensitiveLinesDialog.tsx';
export { ShareDialog, type ShareRequest } from './share/ShareDialog.tsx';
export { asSeenBy } from './viewAs/asSeenBy.ts';
export { ViewAsButton } from './viewAs/ViewAsButton.tsx';
