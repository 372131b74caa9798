/**
 * Fills the form of the five questions, in the visitor's browser and on the site's server (with a DOM of its own), with
 * the words of the page itself.
 */
export function showCounted(page: Document): void {
  page.querySelector('[data-rating-problem]')?.setAttribute('hidden', '');
  page.querySelector('[data-rating-form]')?.setAttribute('hidden', '');
  page.querySelector('[data-rating-thanks]')?.removeAttribute('hidden');
}

/** @param reason  of a refusal, or `required` where no picture was chosen */
export function showRatingProblem(page: Document, reason: string): void {
  const words: Readonly<Record<string, string>> = JSON.parse(
    page.querySelector('[data-rating-words]')?.textContent || '{}',
  );
  const box = page.querySelector('[data-rating-problem]');
  if (!box) return;
  box.textContent = words[reason] ?? words['not-saved'] ?? '';
  box.removeAttribute('hidden');
}
