export { AccountPage } from './AccountPage.tsx';
export { PasskeyOffer } from './passkeys/PasskeyOffer.tsx';
export { signWithPasskey } from './signWithPasskey.ts';
export { StepUpDialog } from './stepUp/StepUpDialog.tsx';
export { usePasskeyHere } from './usePasskeyHere.ts';
