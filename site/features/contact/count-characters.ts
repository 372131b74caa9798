/** Counts from so many characters before the limit on: a number from the first letter would only frighten. */
const countBefore = 500;

/**
 * Says how much room is left. The browser's own limit is lifted: it would cut a pasted text without a word; here the
 * text stays and the page says by how much it is too long.
 */
export function countCharacters(page: Document, form: HTMLFormElement): void {
  const place = page.querySelector<HTMLElement>('[data-counter]');
  const text = form.elements.namedItem('message');
  if (!place || !(text instanceof HTMLTextAreaElement)) return;
  const limit = text.maxLength;
  text.removeAttribute('maxlength');
  const { left = '', over = '' } = place.dataset;
  const update = () => {
    const rest = limit - text.value.length;
    const sentence = (rest < 0 ? over : left).replace('{{count}}', String(Math.abs(rest)));
    place.textContent = rest > countBefore ? '' : sentence;
    place.classList.toggle('over', rest < 0);
  };
  text.addEventListener('input', update);
  form.addEventListener('reset', () => {
    place.textContent = '';
  });
}
