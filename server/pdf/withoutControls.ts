const CONTROL = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu;

/** The same words without what no font draws: control signs, halves of a sign, signs of nobody's alphabet. */
export function withoutControls<T extends object>(data: T): T {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'string' ? value.replace(/[\t\n]/g, ' ').replace(CONTROL, '') : value,
    ),
  ) as T;
}
