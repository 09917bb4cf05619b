/** Why the policy answered what it did. Labels are in the catalogues; the server never sends the reason of a refusal. */
export type Reason =
  | 'owner'
  | 'everyone'
  | 'sector'
  | 'named'
  | 'basisOpens'
  | 'observer'
  | 'archived'
  | 'facilitator'
  | 'member'
  | 'unknown'
  | 'notMember'
  | 'removed'
  | 'accountClosed'
  | 'notInAudience'
  | 'basisCloses'
  | 'roleTooNarrow'
  | 'error';
