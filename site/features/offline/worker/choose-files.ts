import type { KeptFile, KeptList } from '../kept-list.ts';
import { toOfflinePath } from '../kept-list.ts';

/**
 * What is to be kept of the list: everything, or only what was opened and the page that explains. In that case no page
 * with the quick exit: being alone, it would tell what somebody has read.
 */
export function chooseFiles(list: KeptList, opened: readonly string[], everything: boolean): readonly KeptFile[] {
  if (everything) return list.files;
  const wanted = new Set([...opened, toOfflinePath(list.locale)]);
  return list.files.filter(({ path, isSensitive }) => wanted.has(path) && !isSensitive);
}
