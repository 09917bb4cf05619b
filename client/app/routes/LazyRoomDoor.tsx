import { RoomDoorDialog } from '#client/room/index.ts';

/** Fetched when a facilitator opens the door. */
export default RoomDoorDialog;
