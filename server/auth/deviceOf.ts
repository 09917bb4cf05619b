/** What a list of sessions says of a device: one word for the browser, one for the system, and nothing finer. */
export interface Device {
  browser: string;
  system: string;
}

/** Order matters: nearly every browser also says that it is another one. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The device of a `User-Agent`; empty words where it says nothing that we know. The header itself is kept nowhere. */
export function deviceOf(userAgent: string | null): Device {
  const find = (words: readonly [RegExp, string][]) =>
    words.find(([pattern]) => pattern.test((userAgent ?? '').slice(0, 500)))?.[1] ?? '';
  return { browser: find(BROWSERS), system: find(SYSTEMS) };
}
