export { atLeastAsClosed } from './atLeastAsClosed.ts';
export { compartmentAccess, type Verdict } from './compartmentAccess.ts';
export { type Ask, type Decision, decide } from './decide.ts';
export type { Basis, CompartmentFacts, MemberFacts, SituationFacts } from './facts.ts';
export { type Reader, readersOf } from './readersOf.ts';
export type { Reason } from './reason.ts';
export { RESOURCES, type Resource, requirementOf, VERBS, type Verb } from './table.ts';
