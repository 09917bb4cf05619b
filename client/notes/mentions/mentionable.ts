/** Where a mention leads. */
export interface MentionTarget {
  compartment: string;
  element: string;
}

/** An element of the map, as a note shows it. */
export interface Mentionable extends MentionTarget {
  kind: 'person' | 'household' | 'structure' | 'professional';
  /** as the map shows it, or « Personne sans nom » */
  name: string;
  /** the compartment's name, to tell two of the same name apart */
  where: string;
  /** whether everybody who reads the note may see it: only then may the note name it */
  allowed: boolean;
}

export function mentionKey({ compartment, element }: MentionTarget): string {
  return `${compartment}/${element}`;
}
