import { find } from './set-words.ts';

/** What the ways to take a path along need to know of it. */
export interface KeptPath {
  /** Without the ticks: those are the visitor's own. */
  readonly url: string;
  readonly title: string;
  readonly isAtRisk: boolean;
}

/** Points every way of sharing at this path; called again for the next one. */
export function setKeptPath(root: HTMLElement, { url, title, isAtRisk }: KeptPath): void {
  find(root, '[data-keep-risk]').hidden = !isAtRisk;
  const message = encodeURIComponent(isAtRisk ? url : `${title}\n${url}`);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-send]'))
    link.href = `${link.dataset['send']}${message}`;
  find(root, '[data-copy-path]').dataset['copyPath'] = url;
  const button = find(root, '[data-qr-button]');
  button.setAttribute('aria-expanded', 'false');
  find(root, '[data-qr]').hidden = true;
  void drawCodes(root, { url, isAtRisk }, button.dataset['label'] ?? '');
}

/** The encoder comes with the first path; where the network is gone by then, the other ways remain. */
async function drawCodes(root: HTMLElement, path: Pick<KeptPath, 'url' | 'isAtRisk'>, label: string): Promise<void> {
  const button = find(root, '[data-qr-button]');
  const encoder = await import('../share/draw-qr.ts').catch(() => undefined);
  button.hidden = !encoder;
  if (!encoder) return;
  find(root, '[data-qr]').replaceChildren(encoder.drawQr(document, path.url, label));
  // A sheet of paper lies about: on a subject that puts somebody at risk it leads nowhere.
  const printed = path.isAtRisk ? [] : [encoder.drawQr(document, path.url, label)];
  find(root, '[data-print-code]').replaceChildren(...printed);
}

/** Once a page. */
export function enableKeeping(root: HTMLElement): void {
  find(root, '[data-keep] [data-print]').addEventListener('click', () => window.print());
  const button = find(root, '[data-qr-button]');
  button.addEventListener('click', () => {
    const code = find(root, '[data-qr]');
    code.hidden = !code.hidden;
    button.setAttribute('aria-expanded', String(!code.hidden));
  });
  const copy = find(root, '[data-copy-path]');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset['copyPath'] ?? '');
    find(copy, 'span').textContent = copy.dataset['copied'] ?? '';
  });
}
