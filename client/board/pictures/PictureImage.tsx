import { useCallback, useSyncExternalStore } from 'react';
import { t } from '#client/i18n/t.ts';
import type { ImageShape } from '#shared/drawing/drawing.ts';
import { pictureFiles } from './pictureFiles.ts';

/** The picture in its frame, or a few calm words while it isn't there. */
export function PictureImage({ shape }: { shape: ImageShape }) {
  const { compartment, picture, box } = shape;
  const state = useSyncExternalStore(
    useCallback((listener) => pictureFiles.watch({ compartment, picture }, listener), [compartment, picture]),
    () => pictureFiles.stateOf(pictureFiles.key({ compartment, picture })),
  );
  if (state.is === 'here') return <image {...box} href={state.url} preserveAspectRatio="xMidYMid meet" />;
  return (
    <text
      x={box.x + box.width / 2}
      y={box.y + box.height / 2}
      fontSize={15}
      fill="var(--ink-soft)"
      textAnchor="middle"
    >
      {t(state.is === 'loading' ? 'picture.loading' : 'picture.missing')}
    </text>
  );
}
