export { type CheckedRecord, checkRecord } from './checkRecord.ts';
export {
  type Element,
  type ElementKind,
  elementSchema,
  type FreeText,
  type Household,
  PERSON_SYMBOLS,
  type Person,
  type Point,
  type Professional,
  pointSchema,
  type Structure,
} from './element.ts';
export {
  type Child,
  type Couple,
  type End,
  endSchema,
  endsOf,
  FILIATIONS,
  type Link,
  type LinkKind,
  linkSchema,
  type Membership,
  type Relation,
  UNIONS,
} from './link.ts';
export { LocalEdit } from './localEdit.ts';
export { type BoardView, readBoard, readElement, readLink } from './readBoard.ts';
export { RELATION_KINDS, type RelationKind, relationKind, type Side, sideOf } from './relationKind.ts';
export { BOARD_ROOTS, type BoardRoot, boardRoot } from './roots.ts';
export { endKey, type PlacedElement, type PlacedLink, superpose, type Table } from './superpose.ts';
export { type Touched, type TouchedBoard, touchedRecords } from './touched.ts';
export {
  changeElement,
  changeLink,
  putElement,
  putLink,
  removeElement,
  removeLink,
  type WriteResult,
} from './writers.ts';
