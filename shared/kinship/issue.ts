/** What is odd in a family. Nothing is forbidden: it is shown to whoever drew it. */
export interface Issue {
  code: /** somebody is their own ancestor: one of the links of that circle is left aside */
    | 'ownAncestor'
    /** the child is as old as a parent, or older */
    | 'bornBeforeParent'
    /** a parent was less than twelve years old */
    | 'parentVeryYoung'
    /** children said to be born together were born a year apart or more */
    | 'twinsApart'
    /** a couple older than one of the two */
    | 'coupleBeforeBirth'
    /** a couple made of one person */
    | 'coupleOfOne'
    /** somebody is said to be their own child */
    | 'ownChild'
    /** a link names somebody who isn't there */
    | 'nobody'
    /** two people of one name of their own: the second is left out */
    | 'sameId'
    /** a couple in which one is of the other's line: it can't stand on one row */
    | 'coupleAcrossLine';
  /** ids of those concerned */
  people: readonly string[];
}
