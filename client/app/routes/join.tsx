import { t } from '#client/i18n/t.ts';
import { JoinPage } from '#client/room/index.ts';
import { EntranceFrame } from '../shell/EntranceFrame.tsx';
import { useArrived } from '../shell/useArrived.ts';

export function JoinRoute() {
  const { goOn } = useArrived();
  return (
    <EntranceFrame title={t('room.joinTitle')}>
      <JoinPage onEntered={(situationId) => void goOn(situationId)} />
    </EntranceFrame>
  );
}
