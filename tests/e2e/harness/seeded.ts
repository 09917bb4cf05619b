/** What `seed-demo --json` prints: the part of it that the stories use. */
export interface Seeded {
  situations: {
    id: string;
    name: string;
    compartments: { id: string; kind: string; name: string; board: string; notes: string[] }[];
  }[];
  accounts: {
    email: string;
    name: string;
    sector: string;
    role: string;
    signInUrl: string;
    cookie?: string;
  }[];
}
