/**
 * Pages whose words went to another page with a version of the portal, without their language. A portal that still has
 * the old record keeps its page; from the day it is unpublished its address leads on.
 */
const movedPages: Readonly<Record<string, string>> = {
  'a-propos/ouvrir-un-baom/': 'ressources/ouvrir-un-baom/',
};

/** `/fr/a-propos/ouvrir-un-baom/` */
export function findMoved(address: string): string | undefined {
  const [, locale = '', path = ''] = /^\/([a-z]+)\/(.+)$/.exec(address) ?? [];
  const target = movedPages[path];
  return target === undefined ? undefined : `/${locale}/${target}`;
}
