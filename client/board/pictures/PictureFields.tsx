import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import type { BoardPicture } from '#shared/board/index.ts';
import { sized } from './sized.ts';

type Fields = Pick<BoardPicture, 'width' | 'height'>;

const WIDTHS = [320, 640, 1120, 1800] as const;

/** How large a picture lies under the map; its proportions stay. */
export function PictureFields({ value, onChange }: { value: Fields; onChange: (fields: Fields) => void }) {
  const now = String(value.width);
  const sizes = WIDTHS.map((width) => ({ value: String(width), label: t(`picture.size${width}`) }));
  const isOwn = !sizes.some((size) => size.value === now);
  return (
    <Select
      label={t('picture.size')}
      value={now}
      options={
        isOwn
          ? [{ value: now, label: t('picture.sizeNow', { width: Math.round(value.width) }) }, ...sizes]
          : sizes
      }
      onChange={(width) => onChange(sized(value, Number(width)))}
    />
  );
}
