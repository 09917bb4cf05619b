/**
 * The origin of a transaction made by this person's own gesture, named after its command. A class, since an undo
 * manager tracks origins by constructor (a plain object isn't tracked).
 */
export class LocalEdit {
  readonly command: string;

  constructor(command: string) {
    this.command = command;
  }
}
