import type { ElementKind } from '#shared/board/index.ts';
import type { ConsentRowState } from '#shared/consent/state.ts';
import type { BasisKind } from '#shared/domain/basisKind.ts';
import type { RightsKind, RightsState } from '#shared/domain/rightsRequest.ts';
import type { Role } from '#shared/domain/role.ts';

/** Everything the readable copy says, in one language. */
export interface CopyPhrases {
  locale: string;
  title: (name: string) => string;
  subtitle: (of: { situation: string; date: string }) => string;
  sections: Record<
    | 'about'
    | 'account'
    | 'place'
    | 'rules'
    | 'consents'
    | 'laws'
    | 'readings'
    | 'exports'
    | 'requests'
    | 'acts'
    | 'contents'
    | 'next',
    string
  >;
  about: readonly string[];
  next: readonly string[];
  nothing: string;
  noAddress: string;
  account: (of: { name: string; email: string; since: string }) => readonly string[];
  passkey: (of: { name: string; since: string }) => string;
  session: (of: { device: string; seen: string }) => string;
  roles: Record<Role, string>;
  place: (of: { role: string; sector: string; work: string; since: string }) => string;
  rules: (of: { version: number; at: string }) => string;
  consent: (of: { about: string; status: string; until: string }) => string;
  signed: (at: string | null) => string;
  consentRow: (of: { what: string; who: string; purpose: string; mode: string; state: string }) => string;
  rowStates: Record<ConsentRowState, string>;
  law: (of: { kind: string; since: string; until: string | null; who: string; purpose: string }) => string;
  laws: Record<BasisKind, string>;
  reading: (of: { who: string; what: string; when: string; times: number }) => string;
  map: string;
  closedCompartment: string;
  export: (of: { what: string; kind: string; when: string }) => string;
  requests: Record<RightsKind, string>;
  requestStates: Record<RightsState, string>;
  request: (of: { kind: string; asked: string; due: string; state: string }) => string;
  acts: (count: number) => string;
  openTo: string;
  reader: (of: { who: string; detail: string; sector: string; until: string | null }) => string;
  drawn: string;
  kinds: Record<Exclude<ElementKind, 'text'>, string>;
  link: (ends: readonly string[]) => string;
  leftOut: (count: number) => string;
  photos: (days: string) => string;
  note: (title: string) => string;
  toAsk: string;
}
