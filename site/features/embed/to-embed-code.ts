import type { Locale } from '@portal/content/schema';
import { toUrl } from '../../i18n/localized-url.ts';
import { escapeText } from './markup.ts';

interface EmbedCode {
  readonly locale: Locale;
  readonly commune: string;
  /** Of the portal, `https://portail.example.ma`. */
  readonly origin: string;
  /** Of the office, read out by screen readers and shown as the link. */
  readonly name: string;
}

/**
 * A card with a whole week and two events. Arabic lines are higher. What does not fit is scrolled inside the frame: no
 * script of ours on another site.
 */
const heights: Readonly<Record<Locale, number>> = { fr: 720, en: 720, zgh: 740, ar: 760, ary: 760 };

/** What a commune copies into its own site. */
export function toFrameCode({ locale, commune, origin, name }: EmbedCode): string {
  const url = origin + toUrl(locale, `integrer/${commune}/`);
  return `<iframe src="${url}" title="${escapeText(name)}" width="380" height="${heights[locale]}" style="max-width:100%;border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

/** For a site that allows no frame. */
export function toLinkCode({ locale, commune, origin, name }: EmbedCode): string {
  return `<a href="${origin + toUrl(locale, `bureaux/${commune}/`)}" hreflang="${locale}">${escapeText(name)}</a>`;
}
