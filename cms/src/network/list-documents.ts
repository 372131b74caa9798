import { type Locale, type Network, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';

interface Entry {
  readonly slug: string;
  readonly locale: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string | null;
  readonly sections: readonly { heading: string; paragraphs: string | null; points: string | null }[] | null;
  readonly file: { url: string; ext: string; size: number | string } | null;
}

/** What only officers read, in the reader's language where there is a translation. */
export async function listDocuments(strapi: Core.Strapi, preferred: Locale): Promise<Network['documents']> {
  const entries: Entry[] = await strapi.db.query('api::resource.resource').findMany({
    where: { officersOnly: true, publishedAt: { $notNull: true }, locale: { $in: [sourceLocale, preferred] } },
    populate: ['sections', 'file'],
    orderBy: { slug: 'asc' },
  });
  // The preferred language comes last and wins.
  const inOrder = entries.toSorted((a, b) => Number(a.locale === preferred) - Number(b.locale === preferred));
  return [...new Map(inOrder.map((entry) => [entry.slug, entry])).values()].map(toDocument);
}

function toDocument({ slug, title, summary, url, sections, file }: Entry): Network['documents'][number] {
  return {
    slug,
    title,
    summary,
    url,
    sections: (sections ?? []).map(({ heading, paragraphs, points }) => ({
      heading,
      paragraphs: toLines(paragraphs),
      points: toLines(points),
    })),
    // The library counts in thousands of bytes; PostgreSQL sends them as text.
    file: file && { url: file.url, ending: file.ext.slice(1), kilobytes: Math.ceil(Number(file.size)) },
  };
}

function toLines(text: string | null): string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}
