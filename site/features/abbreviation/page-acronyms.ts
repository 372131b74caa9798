/** Pages are built several at a time: what one has shown must not silence another. Gone with the request. */
const seenOnPage = new WeakMap<Request, Set<string>>();

/** Acronyms this page has already met. */
export function findPageAcronyms(request: Request): Set<string> {
  const known = seenOnPage.get(request);
  if (known) return known;
  const seen = new Set<string>();
  seenOnPage.set(request, seen);
  return seen;
}
