import { AsyncLocalStorage } from 'node:async_hooks';
import type { Snapshot } from '@portal/content/schema';
import type { Readings } from '../../snapshot/readings.ts';

/** Keeps apart what each page reads, although several are made at the same time. */
export interface NotedReads extends Readings {
  /** What is read within belongs to this page. */
  readonly notePage: <Result>(path: string, make: () => Promise<Result>) => Promise<Result>;
  readonly always: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** @throws Error when the pages have not been loaded yet */
  readonly findSnapshot: () => Snapshot;
}

export function createNotedReads(): NotedReads {
  const reader = new AsyncLocalStorage<Set<string> | 'nobody'>();
  const always = new Set<string>();
  const pages = new Map<string, Set<string>>();
  let held: Snapshot | undefined;
  return {
    always,
    pages,
    note(read) {
      const set = reader.getStore() ?? always;
      if (set !== 'nobody') set.add(read);
    },
    unnoticed: (read) => reader.run('nobody', read),
    hold(snapshot) {
      held = snapshot;
    },
    notePage(path, make) {
      const reads = new Set<string>();
      pages.set(path, reads);
      return reader.run(reads, make);
    },
    findSnapshot() {
      if (!held) throw new Error('The pages have not read any content: site/snapshot/read-snapshot was not loaded.');
      return held;
    },
  };
}
