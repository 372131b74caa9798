import { readChoice } from './choice.ts';

export interface KeepMessage {
  readonly type: 'keep';
  readonly locale: string;
  /** The page that is open, and what it has loaded. */
  readonly opened: readonly string[];
  readonly everything: boolean;
}

/** Not in every browser, and not in TypeScript's: the visitor pays by the megabyte, or the network is very slow. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** A phone that is never idle, or never says so, keeps all the same. */
const patienceMs = 3000;

/** After the page is there and the browser has nothing to do: what is kept must never slow down what is read. */
export function startKeeping(page: Document): void {
  const start = () => void keepLanguage(page).catch(() => {});
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: patienceMs });
    else setTimeout(start, patienceMs);
  };
  if (page.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

/** Hands the worker what to keep. Nothing happens where somebody has emptied this phone, or where it cannot compress. */
export async function keepLanguage(page: Document): Promise<void> {
  if (!canKeep()) return;
  const choice = await readChoice();
  if (choice === 'nothing') return;
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const message: KeepMessage = {
    type: 'keep',
    locale: page.documentElement.lang,
    opened: [page.location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)].map(
      (address) => new URL(address).pathname,
    ),
    everything: choice === 'all' || !isCostly(),
  };
  active?.postMessage(message);
}

export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && 'CompressionStream' in window;
}

export function isCostly(): boolean {
  const { connection = {} } = navigator as { connection?: Connection };
  return connection.saveData === true || /2g$/.test(connection.effectiveType ?? '');
}
