/** An open panel closes as people expect: Escape, a tap beside it, its own button. */
export function closeOutside(details: HTMLDetailsElement | null): void {
  if (!details) return;
  const close = (focus: boolean) => {
    details.open = false;
    if (focus) details.querySelector('summary')?.focus();
  };
  details.addEventListener('keydown', ({ key }) => key === 'Escape' && close(true));
  details.querySelector('[data-close]')?.addEventListener('click', () => close(true));
  document.addEventListener('click', ({ target }) => {
    if (details.open && target instanceof Node && !details.contains(target)) close(false);
  });
}
