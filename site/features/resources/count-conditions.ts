/** Counts the ticked boxes beside the list. Nothing is stored and nothing is sent: a reload forgets all of it. */
export function countConditions(page: Document): void {
  const root = page.querySelector<HTMLElement>('[data-conditions]');
  const counter = page.querySelector<HTMLElement>('[data-condition-count]');
  if (!root || !counter) return;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

  const show = () => {
    const done = boxes.filter(({ checked }) => checked).length;
    const words = counter.dataset['words'] ?? '';
    const counted = words.replace('{{done}}', String(done)).replace('{{all}}', String(boxes.length));
    counter.textContent = done === boxes.length ? `${counted}. ${counter.dataset['complete'] ?? ''}` : counted;
    for (const box of boxes) box.closest('[data-condition]')?.classList.toggle('met', box.checked);
  };

  // Some browsers bring back what was ticked before a reload: a page that forgets must not show it.
  for (const box of boxes) box.checked = false;
  root.addEventListener('change', show);
  counter.hidden = false;
  show();
}
