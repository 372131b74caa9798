import { addStyle } from './add-style';
import { findFirstLanguage } from './first-language';

const languageKey = 'strapi-admin-language';

/** What Strapi shows without a setting to take it away. */
const hidden = [
  // Its newsletter: the box would send the address of a public servant to a company abroad.
  'form div:has(> label a[href="https://strapi.io/terms"])',
  // "Unsupported field type", in English, where a field of ours is still on its way over a slow network.
  'input[placeholder^="Unsupported field type"]',
];

/** What a new officer meets first: their language, and nothing that is not meant for them. */
export function greetNewcomers(): void {
  if (window.localStorage.getItem(languageKey) === null)
    window.localStorage.setItem(languageKey, findFirstLanguage(navigator.languages));
  addStyle(hidden.map((selector) => `${selector} { display: none; }`));
}
