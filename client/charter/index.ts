export { CharterPage } from './CharterPage.tsx';
