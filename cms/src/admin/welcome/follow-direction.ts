import { addStyle } from './add-style';

const rules = [
  // Radix, of which Strapi's tabs and scrolled panels are made, says "from left to right" when nobody tells it.
  `html[dir='rtl'] :is([dir='ltr'][data-orientation], [dir='ltr'][style*='--radix-scroll-area']) { direction: rtl; }`,
  // French in an Arabic page, and Arabic in a French one: each text by its own first letter.
  'input, textarea { unicode-bidi: plaintext; }',
];

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
  addStyle(rules);
}
