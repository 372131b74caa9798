import { formatCode } from '@portal/content/sealing/code.ts';

type DrawQr = (page: Document, text: string, label: string) => Element;

/**
 * Shows the code once, to read, to hear and to photograph; in the browser and on the site's server.
 * In the QR code it stands behind a `#`: browsers send that part to nobody.
 */
export function showReceipt(page: Document, code: string, origin: string, drawQr: DrawQr): void {
  const written = formatCode(code);
  for (const place of page.querySelectorAll('[data-code]')) {
    place.replaceChildren(...written.split('-').map((group) => createGroup(page, group)));
  }
  for (const place of page.querySelectorAll('[data-code-spoken]')) place.textContent = spell(written);
  for (const place of page.querySelectorAll('[data-code-qr]')) {
    const address = new URL(place.getAttribute('data-code-qr') ?? '/', origin);
    address.hash = written;
    place.replaceChildren(drawQr(page, address.href, place.getAttribute('data-label') ?? ''));
  }
}

/** On a shared phone nothing of it may stay behind the Back button. */
export function clearReceipt(page: Document): void {
  for (const place of page.querySelectorAll('[data-code], [data-code-spoken], [data-code-qr]')) place.replaceChildren();
}

function createGroup(page: Document, group: string): Element {
  const element = page.createElement('span');
  element.textContent = group;
  return element;
}

/** `K, 7, M, 2; …`: letter by letter, with a rest after each group, for a voice. */
function spell(written: string): string {
  return written
    .split('-')
    .map((group) => [...group].join(', '))
    .join('. ');
}
