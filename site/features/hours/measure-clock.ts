/** A difference within this is the network's, and no closing time is that sharp. */
const tolerated = 90_000;

/**
 * How far the clock of the device is behind the server's, in milliseconds. Where zone data are old people set their
 * phone an hour off so that it shows the right time, and every moment it tells is then wrong.
 */
export async function measureClock(address: string): Promise<number> {
  try {
    const before = Date.now();
    const response = await fetch(address, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
    const server = Date.parse(response.headers.get('date') ?? '');
    const behind = server - (before + Date.now()) / 2;
    return Math.abs(behind) > tolerated ? behind : 0;
  } catch {
    // Offline: the clock of the device is all there is.
    return 0;
  }
}
