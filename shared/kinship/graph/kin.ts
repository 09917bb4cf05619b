import type { KinPerson } from '../kinFamily.ts';

/** A person among their own: the family read once, without what can't be laid out. */
export interface Kin {
  person: KinPerson;
  /** in the order they were given */
  index: number;
  couples: Union[];
  /** families in which this person is a parent */
  families: Family[];
  /** families in which this person is a child; the first is the one to stand in */
  childOf: Family[];
  /** people of the same roof, when nothing else ties this one to anybody */
  companions: Kin[];
  /** ids of the households, in order */
  homes: readonly string[];
  /** who was born with this one */
  twins: Kin[];
  generation: number;
}

/** Two who stand side by side: a couple, or two parents of one child. */
export interface Union {
  a: Kin;
  b: Kin;
  /** told as a couple; otherwise only known by their child */
  told: boolean;
  ended: boolean;
  since: string;
  /** they have children together */
  parents: boolean;
}

/** The children of the same parents. */
export interface Family {
  parents: readonly Kin[];
  /** in birth order */
  children: Kin[];
  filiations: Map<Kin, string>;
}

export interface Kindred {
  people: Kin[];
  unions: Union[];
  families: Family[];
}
