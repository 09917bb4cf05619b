/** The child's own notes are the child's to share: such a record is signed by them alone and shown to no holder. */
export function isChildsOwn(rows: readonly { category: string }[]): boolean {
  return rows.some(({ category }) => category === 'childPrivate');
}
