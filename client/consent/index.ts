export { AskPage } from './ask/AskPage.tsx';
