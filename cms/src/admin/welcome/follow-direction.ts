/**
 * Strapi writes the language of its pages and never their direction: an Arabic form would begin at the left. Its own
 * components know both, so that the page as a whole is told.
 */
export function followDirection(root: HTMLElement = document.documentElement): void {
  const follow = () => {
    root.dir = root.lang.startsWith('ar') ? 'rtl' : 'ltr';
  };
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['lang'] });
  follow();
}
