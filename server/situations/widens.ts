import type { Audience } from '#shared/domain/audience.ts';

/** Whether an audience takes in anybody that the one before doesn't: by name, by sector, or everybody. */
export function widens(before: Audience, after: Audience): boolean {
  if (before.everyone) return false;
  if (after.everyone) return true;
  return (
    after.sectors.some((sector) => !before.sectors.includes(sector)) ||
    after.memberIds.some((id) => !before.memberIds.includes(id))
  );
}
