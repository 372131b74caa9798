import type { Desk } from '@portal/content/schema/desk.ts';
import { createContext, useContext } from 'react';
import type { DeskKeys } from '../keys/desk-keys';
import type { DraftBox } from '../requests/draft-box';

/** What every screen behind the lock has: the desk, and the keys that open it. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly keys: DeskKeys;
  /** After something of the keys or holders has changed. */
  readonly reload: () => Promise<Desk>;
  readonly addKeys: (keys: DeskKeys) => void;
  readonly lock: () => void;
  /** Stays over the lock, for what lies in it is sealed. */
  readonly drafts: DraftBox;
}

export const DeskContext = createContext<OpenDesk | undefined>(undefined);

export function useDesk(): OpenDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: this screen is shown outside the lock (reception/gate/Gate.tsx).');
  return desk;
}
