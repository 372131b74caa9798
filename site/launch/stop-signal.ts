export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'orphan';

/**
 * Settles when somebody wants the program to end. npm, killed by a manager of services, dies without telling
 * its children: a parent that is gone counts as a wish to stop.
 */
export function waitForStop(): Promise<StopReason> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve('orphan');
    }, 500).unref();
  });
}
