/** Where a surname stands in a name, as whole words, the last time; null where it doesn't. GD25. */
export function surnameIn(
  name: string,
  surname: string,
): { before: string; surname: string; after: string } | null {
  if (surname === '') return null;
  const at = ` ${name} `.lastIndexOf(` ${surname} `);
  if (at < 0) return null;
  return { before: name.slice(0, at), surname, after: name.slice(at + surname.length) };
}
