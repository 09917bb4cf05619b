import { DoorOpen } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';

const RoomDoorDialog = lazyPart(async () => {
  await lateWords();
  return await import('./LazyRoomDoor.tsx');
});

/** « Accueillir dans la salle ». */
export function WelcomeButton({ situationId, onChanged }: { situationId: string; onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DoorOpen aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('people.welcomeVerb')}
      </Button>
      <Suspense>
        {open && (
          <RoomDoorDialog situationId={situationId} onChanged={onChanged} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
