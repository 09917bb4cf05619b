export { MyName } from './MyName.tsx';
export { MembersPage } from './members/MembersPage.tsx';
export { SignInPage } from './signIn/SignInPage.tsx';
