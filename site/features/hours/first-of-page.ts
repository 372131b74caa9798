const seen = new WeakSet<Request>();

/** True once for each page that is being built; several are built at a time. */
export function isFirstOfPage(request: Request): boolean {
  if (seen.has(request)) return false;
  seen.add(request);
  return true;
}
