import {
  type ContentProblem,
  checkContent,
  dropOfficersOnly,
  formatProblem,
  type Kind,
  recordTypes,
  type Snapshot,
} from '@portal/content/schema';
import { type Counts, checkCounts, type Floors } from './check-counts.ts';
import { CmsError } from './cms-error.ts';
import type { CmsConnection } from './fetch-entries.ts';
import { bySlug, type parseRecords } from './parse-records.ts';

export interface ContentRequest {
  readonly connection: CmsConnection;
  /** Calendar day in Morocco, `YYYY-MM-DD`. */
  readonly today: string;
  readonly floors: Floors;
  /** How many records of each kind are online now: a sudden loss against it stops the build. */
  readonly online?: Counts | undefined;
}

/** The slug of each document, by kind: what tells a record that was renamed from one that went and another that came. */
export type Documents = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Content {
  readonly snapshot: Snapshot;
  readonly documents: Documents;
}

type Parsed = ReturnType<typeof parseRecords>;

/** Content that is being put together, with all that keeps it from being published. */
export class ContentDraft {
  readonly #snapshot: Record<string, readonly { readonly slug: string }[]>;
  readonly #documents: Record<string, Readonly<Record<string, string>>>;
  readonly #counts: Partial<Record<Kind, number>> = {};
  readonly #problems: string[] = [];
  readonly #broken: ContentProblem[] = [];

  constructor(base?: Content) {
    this.#snapshot = { ...base?.snapshot };
    this.#documents = { ...base?.documents };
    for (const [kind, documents] of Object.entries(this.#documents))
      this.#counts[kind as Kind] = Object.keys(documents).length;
  }

  addProblems(problems: readonly string[]): void {
    this.#problems.push(...problems);
  }

  listSlugs(kind: Kind): Readonly<Record<string, string>> {
    return this.#documents[kind] ?? {};
  }

  replaceKind(kind: Kind, { records, documents, documentCount, problems }: Parsed): void {
    this.#snapshot[kind] = dropOfficersOnly(records);
    this.#documents[kind] = Object.fromEntries(documents);
    this.#counts[kind] = documentCount;
    this.#broken.push(...problems);
  }

  /** @param documentIds  that were asked for; those that did not come are no longer published */
  replaceDocuments(kind: Kind, documentIds: readonly string[], parsed: Parsed): void {
    const documents = { ...this.#documents[kind] };
    const replaced = new Set(documentIds.map((id) => documents[id]));
    for (const id of documentIds) delete documents[id];
    const others = (this.#snapshot[kind] ?? []).filter(({ slug }) => !replaced.has(slug));
    this.#snapshot[kind] = [...others, ...dropOfficersOnly(parsed.records)].sort(bySlug);
    this.#documents[kind] = { ...documents, ...Object.fromEntries(parsed.documents) };
    this.#counts[kind] = Object.keys(documents).length + parsed.documentCount;
    this.#broken.push(...parsed.problems);
  }

  /** @throws CmsError with every reason why this must not go online; nothing is left out silently */
  finish({ connection, today, floors, online }: ContentRequest): Content {
    const records = [...this.#broken];
    const snapshot = this.#snapshot;
    if (isComplete(snapshot)) {
      const where = (kind: Kind) => `${connection.url}/admin/content-manager/collection-types/api::${kind}.${kind}`;
      const names = this.#broken.map(({ kind, slug }) => `the ${kind} "${slug}"`);
      // A record that breaks the contract is reported once, not again by everything that names it.
      const own = checkContent(snapshot, today, where).filter(
        ({ message }) => !names.some((name) => message.includes(name)),
      );
      records.push(...own.map((problem) => this.#addDocument(problem)));
    }
    const others = [...this.#problems, ...records.map((problem) => formatProblem(problem).trim())];
    const losses = checkCounts(this.#counts, floors, online);
    if (others.length + losses.length === 0 && isComplete(snapshot)) return { snapshot, documents: this.#documents };
    throw new CmsError([...others, ...losses], { records, isLoss: others.length === 0 });
  }

  #addDocument(problem: ContentProblem): ContentProblem {
    const [documentId] =
      Object.entries(this.#documents[problem.kind] ?? {}).find(([, slug]) => slug === problem.slug) ?? [];
    return documentId === undefined ? problem : { ...problem, documentId };
  }
}

/** Each record has passed its own schema before; what is left to know is that no kind is missing. */
function isComplete(snapshot: Record<string, readonly unknown[]>): snapshot is Snapshot & typeof snapshot {
  return Object.keys(recordTypes).every((kind) => snapshot[kind] !== undefined);
}
