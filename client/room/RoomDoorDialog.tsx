import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { closeRoomDoor } from '#client/api/closeRoomDoor.ts';
import { explain } from '#client/api/explain.ts';
import { openRoomDoor } from '#client/api/openRoomDoor.ts';
import { readRoomDoor } from '#client/api/readRoomDoor.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { QrCode } from './QrCode.tsx';
import { VisitorRow } from './VisitorRow.tsx';

const ASK_AGAIN_MS = 1_500;

/** « Accueillir dans la salle » : a code on the wall, who waits, and who they are. Closing it closes the door. */
export function RoomDoorDialog({
  situationId,
  onChanged,
  onClose,
}: {
  situationId: string;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [door, setDoor] = useState<Awaited<ReturnType<typeof openRoomDoor>> | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let opened: string | null = null;
    let gone = false;
    const shut = (doorId: string) =>
      // Whoever left the page can't be told; the door closes by itself after half an hour.
      void closeRoomDoor({ situationId, doorId }).catch(() => null);
    openRoomDoor({ situationId }).then(
      (made) => {
        if (gone) return shut(made.id);
        opened = made.id;
        setDoor(made);
      },
      (error: unknown) => setRefusal(explain(error)),
    );
    return () => {
      gone = true;
      if (opened !== null) shut(opened);
    };
  }, [situationId]);

  const doorId = door?.id ?? '';
  const {
    data: view,
    error,
    refetch,
  } = useQuery({
    queryKey: ['situation', situationId, 'door', doorId],
    queryFn: () => readRoomDoor({ situationId, doorId }),
    enabled: door !== null,
    refetchInterval: ASK_AGAIN_MS,
  });

  return (
    <Dialog title={t('room.title')} isOpen wide onClose={onClose}>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      {door === null && refusal === null && <Loading />}
      {door !== null && (
        <div className="grid gap-6 sm:grid-cols-[15rem_1fr]">
          <div className="grid justify-items-center gap-3 text-center">
            <QrCode text={door.url} label={t('room.qr')} />
            <p className="text-ink-soft text-s">{t('room.address', { address: addressOf(door.url) })}</p>
            <p className="font-bold text-xl tabular-nums tracking-widest">{door.code}</p>
            <p className="text-ink-soft text-s">{t('room.until', { at: dateTimeInWords(door.expiresAt) })}</p>
          </div>
          <div className="grid content-start gap-3">
            <p>{t('room.text')}</p>
            <h3 className="font-semibold">{t('room.waiting')}</h3>
            {error && <Notice tone="refused">{explain(error)}</Notice>}
            <ul aria-live="polite" className="grid gap-3">
              {view?.visitors.map((visitor) => (
                <VisitorRow
                  key={visitor.id}
                  place={{ situationId, doorId, visitorId: visitor.id }}
                  name={visitor.name}
                  members={view.members}
                  onDecided={() => {
                    void refetch();
                    onChanged();
                  }}
                />
              ))}
            </ul>
            {view?.visitors.length === 0 && <p className="text-ink-soft">{t('room.nobody')}</p>}
            {view?.members.length === 0 && <Notice>{t('room.noMembers')}</Notice>}
          </div>
        </div>
      )}
      <DialogActions>
        <Button variant="primary" onPress={onClose}>
          {t('room.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What somebody without a camera types. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
