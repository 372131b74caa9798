import { toQrDrawing } from '../../ui/to-qr-drawing.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * A QR code of an address that only the browser knows; the same drawing as `ui/QrCode.astro`. The page imports
 * `ui/qr-code.css`. The encoder weighs 4 KB: import it when it is asked for, where a network can be counted on.
 */
export function drawQr(page: Document, text: string, label: string): SVGSVGElement {
  const { size, path } = toQrDrawing(text);
  const drawing = page.createElementNS(svg, 'svg');
  drawing.classList.add('qr');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  const modules = page.createElementNS(svg, 'path');
  modules.setAttribute('d', path);
  drawing.append(modules);
  return drawing;
}
