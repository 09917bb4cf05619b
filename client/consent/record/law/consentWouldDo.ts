/** Whether the family's agreement would do what this law doesn't. */
export function consentWouldDo(issues: readonly { code: string }[]): boolean {
  return issues.some(({ code }) =>
    [
      'recipientNotBound',
      'recipientNotInCareLists',
      'recipientOutsideTeam',
      'recipientNotMdph',
      'consentMissing',
    ].includes(code),
  );
}
