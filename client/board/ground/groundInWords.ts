import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { Ground } from '#shared/domain/ground.ts';
import { sayDate } from '#shared/text/sayDate.ts';

/** What a line of the list rests on, after its words: « selon la grand-mère, mars 2024 »; empty where nobody said. */
export function groundInWords(ground: Ground | null | undefined): string {
  if (!ground) return '';
  const by = ground.by.trim();
  const at = ground.on === null ? '' : sayDate(ground.on, activeLanguage());
  const said = by === '' ? t(`saying.mark_${ground.is}`) : t(`saying.markBy_${ground.is}`, { by });
  return at === '' ? said : `${said}, ${at}`;
}
