/** What somebody has asked of this phone: keep everything, whatever the network costs, or nothing at all. */
export type Choice = 'all' | 'nothing';

/** Beside what is kept, and not in `localStorage`: there is one kind of storage to explain and to empty. */
const cache = 'portal-choice';
const path = '/offline/choice';

export async function readChoice(): Promise<Choice | undefined> {
  if (!(await caches.has(cache))) return undefined;
  const text = await (await (await caches.open(cache)).match(path))?.text();
  return text === 'all' || text === 'nothing' ? text : undefined;
}

export async function writeChoice(choice: Choice): Promise<void> {
  await (await caches.open(cache)).put(path, new Response(choice));
}
