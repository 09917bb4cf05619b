export { BoardOutline } from './BoardOutline.tsx';
