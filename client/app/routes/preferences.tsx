import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '#client/api/meQuery.ts';
import { activeLanguage, LANGUAGES, setLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { MyName } from '#client/people/index.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { chooseTheme, rememberedTheme, THEMES } from '../providers/theme.ts';
import { Frame } from '../shell/Frame.tsx';

export function PreferencesRoute() {
  const [theme, setTheme] = useState(rememberedTheme);
  const { data: me } = useQuery(meQuery);
  return (
    <Frame title={t('shell.preferencesTitle')}>
      <div className="grid gap-8">
        {me && <MyName key={me.account.name} me={me} />}
        <p className="text-ink-soft">{t('shell.preferencesHelp')}</p>
        <RadioGroup
          label={t('shell.theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`shell.theme_${value}`) }))}
          onChange={(chosen) => {
            chooseTheme(chosen);
            setTheme(chosen);
          }}
        />
        <RadioGroup
          label={t('shell.language')}
          value={activeLanguage()}
          options={LANGUAGES.map((value) => ({
            value,
            label: <span lang={value}>{t(`shell.language_${value}`)}</span>,
          }))}
          onChange={(chosen) => void setLanguage(chosen)}
        />
      </div>
    </Frame>
  );
}
