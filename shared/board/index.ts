export { type CheckedRecord, checkRecord } from './checkRecord.ts';
export {
  BEGINNINGS,
  type BoardPicture,
  CONDITIONS,
  type Element,
  type ElementKind,
  elementSchema,
  type FreeText,
  type Household,
  PERSON_SIGNS,
  PERSON_SYMBOLS,
  type Person,
  type Point,
  type Professional,
  pointSchema,
  type Structure,
  type Zone,
} from './element.ts';
export { EMOTIONS, type EmotionName, SENSITIVE_EMOTIONS } from './emotion.ts';
export { isSensitive } from './isSensitive.ts';
export {
  type Child,
  type Couple,
  type Eco,
  type Emotion,
  ENERGIES,
  type End,
  endSchema,
  endsOf,
  FILIATIONS,
  type Link,
  type LinkKind,
  linkSchema,
  type Membership,
  type Relation,
  STRENGTHS,
  UNIONS,
} from './link.ts';
export { LocalEdit } from './localEdit.ts';
export { GROUND_FILTERS, type GroundFilter, onlyGrounds } from './onlyGrounds.ts';
export { ANSWERS, type Proposal, proposalSchema } from './proposal.ts';
export { type BoardView, readBoard, readElement, readLink, readProposal, readStroke } from './readBoard.ts';
export { RELATION_KINDS, type RelationKind, relationKind, type Side, sideOf } from './relationKind.ts';
export { BOARD_ROOTS, type BoardRoot, boardRoot } from './roots.ts';
export type { Stroke } from './stroke.ts';
export {
  type BoardPart,
  endKey,
  type PlacedElement,
  type PlacedLink,
  type PlacedProposal,
  type PlacedStroke,
  superpose,
  type Table,
} from './superpose.ts';
export { type Touched, type TouchedBoard, touchedRecords } from './touched.ts';
export {
  changeElement,
  changeLink,
  changeProposal,
  putElement,
  putLink,
  putProposal,
  putStroke,
  removeElement,
  removeLink,
  removeProposal,
  removeStroke,
  type WriteResult,
} from './writers.ts';
