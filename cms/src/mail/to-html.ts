const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The same mail for programs that show HTML: without it, Strapi's provider sends the plain text as HTML, in which lines
 * run into each other. Each paragraph takes its own direction; addresses can be tapped.
 *
 * @param link  the one paragraph that is an address
 */
export function toHtml(paragraphs: readonly string[], link: string): string {
  const toParagraph = (text: string) =>
    text === link ? `<p dir="ltr"><a href="${text}">${text}</a></p>` : `<p dir="auto">${escapeText(text)}</p>`;
  return paragraphs.map(toParagraph).join('\n');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
