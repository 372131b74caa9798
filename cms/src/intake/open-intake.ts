import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { createChallengeBook } from './challenge';
import { createLockOut } from './lock-out';
import { createWriteGate } from './write-gate';

/** With what the doors of the intake work: one of each for the whole program. */
export interface Intake {
  readonly strapi: Core.Strapi;
  readonly challenges: ReturnType<typeof createChallengeBook>;
  readonly examineTry: ReturnType<typeof createLockOut>;
  /** For what visitors send, and for what they ask: a stuck table must not fill the other's queue. */
  readonly passWriteGate: ReturnType<typeof createWriteGate>;
  readonly passReadGate: ReturnType<typeof createWriteGate>;
}

/** With the time a locked database is given, 503 is answered within 5 seconds. */
const patienceMs = 4000;

export function openIntake(strapi: Core.Strapi): Intake {
  const { INTAKE_TOKEN, DATABASE_CLIENT } = getSettings();
  // SQLite has one connection; of PostgreSQL's ten most are left to the editors and officers.
  const places = DATABASE_CLIENT === 'postgres' ? 3 : 1;
  return {
    strapi,
    challenges: createChallengeBook(INTAKE_TOKEN),
    examineTry: createLockOut(),
    passWriteGate: createWriteGate({ places, patienceMs }),
    passReadGate: createWriteGate({ places, patienceMs }),
  };
}
