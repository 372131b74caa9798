/** What an office can print. The names in the addresses and files are French, as all paths of the portal. */
export const products = ['leaflet', 'poster', 'sign', 'cards'] as const;
export type Product = (typeof products)[number];

interface ProductFacts {
  readonly path: string;
  /** Sheets of A4, front and back counted apart. */
  readonly pages: number;
  readonly landscape: boolean;
  readonly icon: string;
}

export const productFacts: Readonly<Record<Product, ProductFacts>> = {
  leaflet: { path: 'depliant', pages: 2, landscape: true, icon: 'book-open' },
  poster: { path: 'affiche', pages: 1, landscape: false, icon: 'file-text' },
  sign: { path: 'plaque', pages: 1, landscape: true, icon: 'flag' },
  cards: { path: 'cartes', pages: 1, landscape: false, icon: 'contact' },
};
