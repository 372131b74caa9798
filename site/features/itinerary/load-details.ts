import type { PathDetailsFile } from './path-data.ts';

let loading: Promise<PathDetailsFile> | undefined;

/**
 * The longer texts, fetched once and kept for as long as the page is open. Without a network: none, and the next call
 * tries again. The file is of the same build as the page, so it is believed: a validator would weigh 9 KB.
 */
export function loadDetails(url: string): Promise<PathDetailsFile> {
  loading ??= fetchDetails(url).catch(() => {
    loading = undefined;
    return {};
  });
  return loading;
}

async function fetchDetails(url: string): Promise<PathDetailsFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
