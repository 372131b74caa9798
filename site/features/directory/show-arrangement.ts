import type { ArrangedOffice, Arrangement } from './arrange-offices.ts';
import type { DirectorySettings } from './directory-settings.ts';

type Show = (arrangement: Arrangement, isNearest: boolean) => void;

/** Moves the cards of the page into the lists the answer wants; those that fit nowhere wait outside the page. */
export function createShow(list: HTMLElement, { labels }: DirectorySettings): Show {
  const lists = new Map([...list.querySelectorAll<HTMLElement>('[data-cards]')].map((ul) => [ul.dataset['cards'], ul]));
  const cards = [...list.querySelectorAll<HTMLElement>('[data-office]')].map((card) => ({
    slug: card.dataset['office'] ?? '',
    home: card.parentElement?.dataset['cards'],
    card,
  }));
  const cardOf = new Map(cards.map((entry) => [entry.slug, entry]));
  return ({ fitting, unsure }, isNearest) => {
    const wanted = new Map([...lists.keys()].map((name): [string | undefined, HTMLElement[]] => [name, []]));
    const place = (offices: readonly ArrangedOffice[], name?: string) => {
      for (const { slug, kilometres } of offices) {
        const entry = cardOf.get(slug);
        if (!entry) continue;
        setText(entry.card.querySelector('[data-distance]'), formatDistance(kilometres, labels));
        wanted.get(name ?? entry.home)?.push(entry.card);
      }
    };
    place(fitting, isNearest ? 'near' : undefined);
    place(unsure, 'unsure');
    for (const [name, ul] of lists) {
      ul.replaceChildren(...(wanted.get(name) ?? []));
      ul.closest('[data-group]')?.toggleAttribute('hidden', ul.childElementCount === 0);
    }
    setText(list.querySelector('[data-unsure-count]'), labels.unsureCounts[unsure.length] ?? '');
    list.querySelector('[data-empty]')?.toggleAttribute('hidden', fitting.length + unsure.length > 0);
    setText(list.querySelector('[data-count]'), formatCount(fitting.length, unsure.length, labels));
  };
}

function formatCount(fitting: number, unsure: number, labels: DirectorySettings['labels']): string {
  if (fitting === 0 && unsure === 0) return labels.none;
  const sure = fitting === 0 ? labels.noneSure : `${labels.counts[fitting]}.`;
  return unsure === 0 ? sure.replace(/\.$/, '') : `${sure} ${labels.unsureCounts[unsure]}.`;
}

/** Whole kilometres: an office is never known to the metre, and a commune even less. */
function formatDistance(kilometres: number | undefined, labels: DirectorySettings['labels']): string {
  if (kilometres === undefined) return '';
  return kilometres < 1 ? labels.distanceShort : labels.distance.replace('{km}', String(Math.round(kilometres)));
}

export function setText(element: Element | null, text: string): void {
  if (!element) return;
  if (element.textContent !== text) element.textContent = text;
  element.toggleAttribute('hidden', text === '');
}
