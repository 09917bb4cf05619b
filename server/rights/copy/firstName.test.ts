import { expect, it } from 'vitest';
import { firstName } from './firstName.ts';

it.each([
  ['Samia HADDAD', 'Samia'],
  ['HADDAD Samia', 'Samia'],
  ['Samia', 'Samia'],
  ['SAMIA', 'SAMIA'],
  ['  Jean-Marc  Le Goff ', 'Jean-Marc'],
  ['Mme Rivière', 'Mme R.'],
  ['Dr Élise Morel', 'Dr M.'],
  ['Mme', 'Mme'],
  ['DE LA TOUR Inès', 'Inès'],
  ['', ''],
])('[RI12] « %s » is called « %s »', (name, called) => expect(firstName(name)).toBe(called));
