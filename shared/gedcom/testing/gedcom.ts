import { readGedcom } from '../readGedcom.ts';

/** A file around these records, in UTF-8. */
export function gedcomText(...lines: string[]): string {
  return ['0 HEAD', '1 GEDC', '2 VERS 5.5.1', '1 CHAR UTF-8', ...lines, '0 TRLR', ''].join('\n');
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const parts = encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(parts, (part) =>
    part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16),
  );
}

/** What is read of these records. */
export function readLines(...lines: string[]) {
  return readText(lines.join('\n'));
}

/** … of as many as one likes: more than a call may have arguments. */
export function readText(records: string) {
  return readGedcom(utf8(gedcomText(records)));
}

/** A person and their record's lines. */
export function person(id: string, name: string, ...lines: string[]): string[] {
  return [`0 @${id}@ INDI`, `1 NAME ${name}`, ...lines];
}

export function family(id: string, ...lines: string[]): string[] {
  return [`0 @${id}@ FAM`, ...lines];
}
