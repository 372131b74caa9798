import { type Desk, holdersNeeded } from '@portal/content/schema/desk.ts';
import { type DeskKeys, findActiveKey, isProved } from './desk-keys';
import { isTestDue } from './is-test-due';

export interface Duty {
  readonly name: 'closed' | 'pending' | 'holders' | 'test';
  readonly proved: number;
}

/** What an officer has to do for one of their desks, the most pressing first. */
export function findDuty(desk: Desk, keys: DeskKeys, commune: string): Duty | undefined {
  const key = findActiveKey(desk, commune);
  if (!key || !keys.has(key.keyId)) return { name: 'closed', proved: 0 };
  const proved = key.holders.filter(isProved).length;
  if (desk.keys.some((other) => other.commune === commune && other.state === 'pending'))
    return { name: 'pending', proved };
  if (proved < holdersNeeded) return { name: 'holders', proved };
  return key.holders.some((holder) => isTestDue(holder)) ? { name: 'test', proved } : undefined;
}
