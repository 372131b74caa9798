const box = '[data-guide-filter]';

/** The choices need a script: without one they stay hidden. On a phone they stay closed, below the title. */
export function offerFilter(page: Document): HTMLFormElement | undefined {
  const filter = page.querySelector<HTMLDetailsElement>(box);
  if (!filter) return undefined;
  filter.hidden = false;
  // As in GuideFilter.astro: from here on the choices stand in one row.
  filter.open ||= matchMedia('(width >= 45rem)').matches;
  return filter.querySelector('form') ?? undefined;
}

export function openFilter(page: Document): void {
  const filter = page.querySelector<HTMLDetailsElement>(box);
  if (filter) filter.open = true;
}
