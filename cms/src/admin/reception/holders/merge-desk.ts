import type { DeskKeyRecord, RequestDetail } from '@portal/content/schema/desk.ts';
import { fetchRegister, fetchRequest, sendClosure, sendMerger } from '../desk/desk-calls';
import { readFault } from '../desk/read-fault';
import type { DeskKeys } from '../keys/desk-keys';
import { openRequest } from '../requests/open-request';
import { resealRequest } from '../requests/reseal-request';

export interface Merged {
  readonly total: number;
  readonly moved: number;
  /** Do not open with this officer's keys, and stay where they are. */
  readonly closed: number;
}

interface Merger {
  readonly commune: string;
  readonly target: DeskKeyRecord;
  readonly keys: DeskKeys;
  readonly report: (merged: Merged) => void;
}

/**
 * First the form is closed, then everything goes over, one request after the other: an old computer can be switched off
 * in the middle. Whatever was left, or comes in from a page that was still open, goes at the next run.
 */
export async function mergeDesk({ commune, target, keys, report }: Merger): Promise<void> {
  await sendClosure(commune, target.commune);
  const requests = await fetchRegister(commune, 'merger');
  const count = { total: requests.length, moved: 0, closed: 0 };
  report({ ...count });
  for (const request of requests) {
    if (await moveRequest(request, target, keys)) count.moved += 1;
    else count.closed += 1;
    report({ ...count });
  }
}

async function moveRequest(request: RequestDetail, target: DeskKeyRecord, keys: DeskKeys): Promise<boolean> {
  const opened = await openRequest(request, keys);
  if ([opened.opened, ...opened.thread.map((part) => part.opened)].some(({ state }) => state !== 'open')) return false;
  try {
    await sendMerger(request.locator, await resealRequest(opened, target));
  } catch (error) {
    if (readFault(error) !== 'changed-meanwhile') throw error;
    // The visitor has just written: once more, with what they wrote.
    const fresh = await openRequest(await fetchRequest(request.locator), keys);
    await sendMerger(request.locator, await resealRequest(fresh, target));
  }
  return true;
}
