import type { DemoSharing } from './demoSituation.ts';

const HEARD = {
  how: 'Avec l’éducatrice de l’ITEP, un mercredi, avec des images',
  opinion: 'Elle est d’accord. Elle demande qu’on ne parle pas de ses cauchemars en classe.',
};

/** What Lina's parents agreed to together, what waits for one of them, what they refused. Invented like the rest. */
export const linaSharing: DemoSharing = {
  subject: { name: 'Lina', birthDate: '2016-03-14', discernment: true },
  holders: [
    { member: 'samia.haddad', capacity: 'mother' },
    { member: 'karim.haddad', capacity: 'father' },
  ],
  judgementRef: null,
  letter: { compartment: 'common', note: 'lettre', holder: 'samia.haddad' },
  consents: [
    {
      key: 'soins-ecole',
      rows: [
        { compartment: 'care', recipient: 'helene.riviere', purpose: 'schooling' },
        { compartment: 'care', recipient: 'paul.arnoux', purpose: 'childProject' },
      ],
      days: 220,
      childHeard: HEARD,
      signatures: [
        { holder: 'samia.haddad', answers: ['yes', 'no'] },
        { holder: 'karim.haddad', answers: ['yes', 'no'] },
      ],
    },
    {
      key: 'mdph',
      rows: [
        { compartment: 'common', recipient: 'nadege.grand', purpose: 'orientation' },
        { compartment: 'gosPreparation', recipient: 'nadege.grand', purpose: 'supportPlan' },
      ],
      days: 300,
      childHeard: HEARD,
      signatures: [
        { holder: 'samia.haddad', answers: ['yes', 'yes'] },
        { holder: 'karim.haddad', answers: ['yes', 'yes'] },
      ],
    },
    {
      key: 'ecole-itep',
      rows: [{ compartment: 'school', recipient: 'julie.lemoine', purpose: 'schooling' }],
      days: 200,
      childHeard: HEARD,
      signatures: [{ holder: 'samia.haddad', answers: ['yes'] }],
    },
  ],
};
