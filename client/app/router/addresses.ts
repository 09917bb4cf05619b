/** Every address of the client. `$name` is a hole. */
export const ADDRESSES = [
  '/',
  '/entrer',
  '/situations/$situationId',
  '/situations/$situationId/participants',
  '/preferences',
  '/a-propos',
] as const;

export type Address = (typeof ADDRESSES)[number];

type Holes<A extends string> = A extends `${string}$${infer Rest}`
  ? Rest extends `${infer Name}/${infer Next}`
    ? Name | Holes<Next>
    : Rest
  : never;

/** What fills the holes of an address. */
export type ParametersOf<A extends Address> = { [P in Holes<A>]: string };

/** An address and what fills its holes, if it has any. */
export type Destination = {
  [A in Address]: [Holes<A>] extends [never]
    ? { to: A; params?: undefined }
    : { to: A; params: ParametersOf<A> };
}[Address];
