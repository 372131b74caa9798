import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Fault } from '../preview/open-previews.ts';

/** Links to pages of the preview stay in it; all others open beside the admin, which no page of the site may replace. */
export function keepInPreview(html: string, base: string, site: string): string {
  const { document } = parseHTML(html);
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith(base)) continue;
    const path = href.split(/[?#]/)[0] ?? '';
    if (existsSync(join(site, path, 'index.html'))) link.setAttribute('href', base + href);
    else link.setAttribute('target', '_blank');
  }
  for (const form of document.querySelectorAll('form')) form.setAttribute('target', '_blank');
  return document.toString();
}

/** Fills the prebuilt page that says why there is no preview (site/features/preview). */
export function showPreviewProblem(html: string, state: string, faults: readonly Fault[]): string {
  const { document } = parseHTML(html);
  for (const block of document.querySelectorAll('[data-preview-state]'))
    if (block.getAttribute('data-preview-state') === state) block.removeAttribute('hidden');
    else block.remove();
  const list = document.querySelector('[data-preview-faults]');
  // The sentence that stands there is for what the form cannot name.
  if (faults.length > 0) list?.replaceChildren();
  for (const { label, message } of faults) {
    const item = document.createElement('li');
    const name = document.createElement('strong');
    name.textContent = label;
    item.append(name, ` ${message}`);
    list?.append(item);
  }
  return document.toString();
}
