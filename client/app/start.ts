import { rememberedLanguage, setLanguage } from '#client/i18n/language.ts';
import { applyTheme, rememberedTheme } from './providers/theme.ts';

/** What must be settled before the first picture: the colours and the language of this device. */
export async function start(): Promise<void> {
  withoutEval();
  applyTheme(rememberedTheme());
  const language = rememberedLanguage();
  if (language !== 'fr') await setLanguage(language);
}

/**
 * zod would try whether it may compile its checks from text, which the page's Trusted Types refuse, loudly. It reads this
 * before its first check; zod itself stays out of the first bundle.
 */
function withoutEval(): void {
  const place = globalThis as typeof globalThis & { __zod_globalConfig?: { jitless?: boolean } };
  place.__zod_globalConfig = Object.assign(place.__zod_globalConfig ?? {}, { jitless: true });
}
