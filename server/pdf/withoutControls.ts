/** With those that turn the order of letters round: a name would turn whatever stands after it on its line. */
const CONTROL = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** The same words without what no font draws: control signs, halves of a sign, signs of nobody's alphabet. */
export function withoutControls<T extends object>(data: T): T {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'string' ? value.replace(/[\t\n]/g, ' ').replace(CONTROL, '') : value,
    ),
  ) as T;
}
