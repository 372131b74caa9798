/** Shows the buttons that copy, where the browser lets a page do so. The text can always be selected by hand. */
export function copyCode(page: Document): void {
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const code = button.parentElement?.querySelector('code')?.textContent ?? '';
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(code).then(() => {
        button.textContent = button.dataset['copied'] ?? '';
      });
    });
  }
}
