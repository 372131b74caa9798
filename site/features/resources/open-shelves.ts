/** Where there is room everything is seen at once; on a phone only the shelf that the address names. */
export function openShelves(page: Document): void {
  const isWide = matchMedia('(width >= 48rem)').matches;
  const named = page.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const shelf of page.querySelectorAll<HTMLDetailsElement>('[data-shelf]')) {
    if (isWide || shelf.contains(named)) shelf.open = true;
  }
}
