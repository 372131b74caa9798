import { toWallMinute } from '@portal/content/opening-hours';

/** Minutes that the clock in Morocco is ahead of UTC at a moment; none since September 2026. */
export function findOffset(moment: number): number {
  return toWallMinute(moment) - Math.floor(moment / 60_000);
}

/** 60 → `+01:00` */
export function formatOffset(minutes: number): string {
  const pad = (value: number) => String(Math.abs(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;
}
