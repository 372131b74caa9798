import { administratorRole, coordinatorRole, officerRole } from './role-codes';

export interface Account {
  readonly email: string;
  readonly firstname: string;
  readonly role: string;
  readonly communes?: readonly string[];
}

/** Only when PORTAL_DEMO is true; `.example` is a domain that can never receive mail. */
export const demoAccounts: readonly Account[] = [
  { email: 'admin@demo.baom.example', firstname: 'Démo administration', role: administratorRole },
  { email: 'coordination@demo.baom.example', firstname: 'Démo coordination', role: coordinatorRole },
  // The relay desk takes the requests of people who do not know their commune.
  { email: 'agadir@demo.baom.example', firstname: 'Démo Agadir', role: officerRole, communes: ['agadir', 'relais'] },
  { email: 'taliouine@demo.baom.example', firstname: 'Démo Taliouine', role: officerRole, communes: ['taliouine'] },
];
