import { addStyle } from './add-style';

/** The parts of Radix that Strapi's pages are made of: tabs, lists of choices, menus, scrolled panels. */
const radix = [
  '[data-orientation]',
  '[role=combobox]',
  '[role=listbox]',
  '[role=menu]',
  "[style*='--radix-scroll-area']",
];

const rules = [
  // They say "from left to right" when nobody tells them.
  `html[dir='rtl'] [dir='ltr']:is(${radix.join()}) { direction: rtl; }`,
  // Strapi hides it far to the left, where an Arabic page goes on: with a menu open the page would scroll there.
  `html[dir='rtl'] a[href='#main-content'] { left: auto; right: -100%; }`,
  `html[dir='rtl'] a[href='#main-content']:focus { right: 1.2rem; }`,
  // Its tables begin at the left.
  `html[dir='rtl'] :is(td, th) { text-align: start; }`,
  // Its field to search has the room for its sign on the left.
  `html[dir='rtl'] form[role='search'] div:has(> input) { padding-inline: 0.8rem 0; }`,
  `html[dir='rtl'] form[role='search'] input { padding-inline: 1.6rem 0; }`,
  // A title in its lists is cut where its box ends: a French one in an Arabic list would lose its beginning.
  `html[dir] tbody td > a[href*='/content-manager/'] { white-space: normal; inline-size: max-content; max-inline-size: min(30rem, 60vw); }`,
  // The way back points against the direction of reading.
  `html[dir='rtl'] a > svg:has(path[d^='M28.5 16a']) { transform: scaleX(-1); }`,
  // French in an Arabic page, and Arabic in a French one: each text by its own first letter.
  'input:not([type=file]), textarea { unicode-bidi: plaintext; }',
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
