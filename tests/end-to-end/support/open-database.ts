import { DatabaseSync } from 'node:sqlite';
import type { PortalState } from '../../portal/portal-state.ts';

/** Beside the running CMS, whose writes it waits for: by itself Node's driver would fail at the first of them. */
export function openDatabase(portal: PortalState): DatabaseSync {
  return new DatabaseSync(portal.database, { timeout: 20_000 });
}
