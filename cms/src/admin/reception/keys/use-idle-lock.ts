import { useEffect, useRef, useState } from 'react';

const minute = 60_000;
export const idleMs = 15 * minute;
const activities = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after a quarter of an hour without a touch, and when the page is left.
 *
 * @returns whether less than a minute is left: who reads without touching anything should know
 */
export function useIdleLock(isOpen: boolean, lock: () => void): boolean {
  const [isEnding, setIsEnding] = useState(false);
  const last = useRef(0);

  useEffect(() => {
    if (!isOpen) return;
    const stayOpen = () => {
      last.current = Date.now();
      setIsEnding(false);
    };
    // The clock, not a long timer: a computer that slept has not counted.
    const watch = () => {
      const idle = Date.now() - last.current;
      if (idle >= idleMs) lock();
      else setIsEnding(idle >= idleMs - minute);
    };
    stayOpen();
    const timer = setInterval(watch, 5000);
    for (const activity of activities) window.addEventListener(activity, stayOpen, { capture: true, passive: true });
    window.addEventListener('pagehide', lock);
    document.addEventListener('visibilitychange', watch);
    return () => {
      clearInterval(timer);
      for (const activity of activities) window.removeEventListener(activity, stayOpen, { capture: true });
      window.removeEventListener('pagehide', lock);
      document.removeEventListener('visibilitychange', watch);
      setIsEnding(false);
    };
  }, [isOpen, lock]);

  return isEnding;
}
