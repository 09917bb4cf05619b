export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const REMEMBERED_AS = 'maillage.theme';

/** The colours chosen on this device; `system` follows the machine. */
export function rememberedTheme(): Theme {
  const remembered = localStorage.getItem(REMEMBERED_AS);
  return THEMES.find((known) => known === remembered) ?? 'system';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(REMEMBERED_AS, theme);
  applyTheme(theme);
}
