/** Who acts, and at which table. */
export interface Actor {
  accountId: string;
  situationId: string;
}
