/** What an office can print. The names in the addresses and files are French, as all paths of the portal. */
export const products = ['leaflet', 'poster', 'sign', 'cards', 'opinion'] as const;
export type Product = (typeof products)[number];

export const papers = ['a4', 'a3'] as const;
export type Paper = (typeof papers)[number];

interface ProductFacts {
  readonly path: string;
  /** Sides of paper, front and back counted apart. */
  readonly pages: number;
  readonly landscape: boolean;
  /** A4, and A3 where it is read from afar. */
  readonly papers: readonly Paper[];
  readonly icon: string;
}

export const productFacts: Readonly<Record<Product, ProductFacts>> = {
  leaflet: { path: 'depliant', pages: 2, landscape: true, papers: ['a4'], icon: 'book-open' },
  poster: { path: 'affiche', pages: 1, landscape: false, papers, icon: 'file-text' },
  sign: { path: 'plaque', pages: 1, landscape: true, papers: ['a4'], icon: 'flag' },
  cards: { path: 'cartes', pages: 1, landscape: false, papers: ['a4'], icon: 'contact' },
  opinion: { path: 'avis', pages: 1, landscape: false, papers: ['a4'], icon: 'smile' },
};
