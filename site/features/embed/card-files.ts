/** What the cards load, below the site. Without a hash in their names: other sites hold the card, never these. */
export const cardFiles = { style: 'embed/card.css', script: 'embed/card.js' } as const;
