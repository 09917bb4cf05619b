import { rememberedLanguage, setLanguage } from '#client/i18n/language.ts';
import { applyTheme, rememberedTheme } from './providers/theme.ts';

/** What must be settled before the first picture: the colours and the language of this device. */
export async function start(): Promise<void> {
  applyTheme(rememberedTheme());
  const language = rememberedLanguage();
  if (language !== 'fr') await setLanguage(language);
}
