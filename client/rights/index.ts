export { RightsPage } from './RightsPage.tsx';
