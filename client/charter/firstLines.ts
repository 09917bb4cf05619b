import { activeLanguage } from '#client/i18n/language.ts';
import { defaultCharter } from '#shared/consent/texts/defaultCharter.ts';
import type { CharterView } from '#shared/protocol/http/charter.ts';

/** What the editor opens with: the rules in force, or the proposal of the house where there are none. CC1. */
export function firstLines({ current }: Pick<CharterView, 'current'>): readonly string[] {
  return current?.lines ?? defaultCharter(activeLanguage());
}
