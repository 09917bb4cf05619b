import { Suspense, useCallback } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { Drawing } from '#shared/drawing/drawing.ts';
import { useRoom, useSelected } from './roomContext.ts';

const PictureLayer = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../pictures/PictureLayer.tsx')).PictureLayer };
});

/** Where pictures lie, under all else: its code comes with the first of them, which is painted first. */
export function PictureSlot() {
  const { picture } = useRoom();
  const some = useSelected(
    picture.still,
    useCallback(({ elements }: Drawing) => elements[0]?.kind === 'picture', []),
  );
  return <Suspense>{some && <PictureLayer onClose={leaveTheFrames} />}</Suspense>;
}

/** Where its code can't be fetched the frames stay, and the map says that the server is out of reach. */
const leaveTheFrames = () => undefined;
