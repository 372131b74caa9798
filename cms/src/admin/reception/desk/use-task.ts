import { useCallback, useRef, useState } from 'react';
import { type Fault, readFault } from './read-fault';

/** One thing the officer asked for: whether it goes on, and the sentence when it failed. Never twice at once. */
export function useTask() {
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const running = useRef(false);

  const run = useCallback(async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setIsBusy(true);
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(readFault(error));
    } finally {
      running.current = false;
      setIsBusy(false);
    }
  }, []);

  return { isBusy, fault, setFault, run };
}
