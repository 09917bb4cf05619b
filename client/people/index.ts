export { MembersPage } from './members/MembersPage.tsx';
export { SignInPage } from './signIn/SignInPage.tsx';
