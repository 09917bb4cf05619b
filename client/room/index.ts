export { JoinPage } from './JoinPage.tsx';
export { RoomDoorDialog } from './RoomDoorDialog.tsx';
