import type { Sector } from '#shared/domain/sector.ts';
import { classes } from './classes.ts';

/** A person's initial on their sector's colour. A decoration: the name stands beside it. */
export function Avatar({
  name,
  sector,
  faint = false,
  small = false,
}: {
  name: string;
  sector: Sector;
  faint?: boolean;
  small?: boolean;
}) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        'inline-grid shrink-0 place-items-center rounded-full font-bold',
        small ? 'size-6 text-s' : 'size-9 text-m',
        faint && 'opacity-60',
      )}
      style={{ background: `var(--sector-${sector})`, color: 'var(--on-sector)' }}
    >
      {initialOf(name)}
    </span>
  );
}

/** « M. Roux » and « Dr Lopez » are known by their name, not by their title. */
function initialOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const titled = words.length > 1 && /^(m\.?|mme|mlle|dr|pr|mr|mrs|ms)$/i.test(words[0] ?? '');
  const word = (titled ? words[1] : words[0]) ?? '';
  return ([...word][0] ?? '?').toLocaleUpperCase();
}
