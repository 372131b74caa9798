type Read = (name: string) => string | undefined;

/** Shows the answers again before they leave, with a way to change each; in the browser and on the site's server. */
export function showCheck(page: Document, read: Read): void {
  for (const place of page.querySelectorAll('[data-check-value]')) {
    const text = findAnswer(page, place.getAttribute('data-check-value') ?? '', read);
    place.textContent = text;
    place.closest('[data-check-row]')?.toggleAttribute('hidden', text === '');
  }
  showStep(page, 'check');
}

export function showStep(page: Document, step: 'answers' | 'check'): void {
  page.querySelector('[data-answers]')?.toggleAttribute('hidden', step !== 'answers');
  page.querySelector('[data-check]')?.toggleAttribute('hidden', step !== 'check');
}

/** In the words of the page: those of the option or the label that was chosen, else what was written. */
function findAnswer(page: Document, name: string, read: Read): string {
  const value = read(name) ?? '';
  if (name === 'contact' && ['visit', 'code'].includes(read('answerBy') ?? '')) return '';
  for (const choice of page.querySelectorAll(`select[name="${name}"] option, input[type="radio"][name="${name}"]`)) {
    if (choice.getAttribute('value') !== value) continue;
    return (choice.localName === 'option' ? choice : choice.closest('label'))?.textContent?.trim() ?? value;
  }
  return value;
}
