import { findFieldFacts, type Kind, recordTypes } from '@portal/content/schema';
import { type Content, ContentDraft, type ContentRequest } from './content-draft.ts';
import { fetchKind } from './fetch-content.ts';
import { fetchLocales } from './fetch-locales.ts';
import { parseRecords } from './parse-records.ts';

export interface ChangedRecord {
  readonly kind: Kind;
  readonly documentId: string;
  /** It was off the site for a moment: Strapi then forgets who named it, also when it is published again. */
  readonly wasAway: boolean;
}

/**
 * What `fetchContent` would bring, asking Strapi only for what has changed since.
 *
 * @param base  what was published before these changes, or at any moment since
 * @throws CmsError with every reason why this must not go online
 */
export async function fetchChangedContent(
  request: ContentRequest,
  base: Content,
  changes: readonly ChangedRecord[],
): Promise<Content> {
  const draft = new ContentDraft(base);
  const referring = new Set<Kind>();
  for (const [kind, changed] of Map.groupBy(changes, (change) => change.kind)) {
    const ids = [...new Set(changed.map(({ documentId }) => documentId))];
    const entries = await fetchLocales(kind, request.connection, draft, ids);
    if (!entries) continue;
    const before = draft.listSlugs(kind);
    draft.replaceDocuments(kind, ids, parseRecords(kind, entries, request.connection.url));
    const now = draft.listSlugs(kind);
    // Records name each other by slug: those that name one that came, went or was renamed are others now.
    const isOther = ({ documentId: id, wasAway }: ChangedRecord) => wasAway || before[id] !== now[id];
    if (changed.some(isOther)) for (const other of listReferringKinds(kind)) referring.add(other);
  }
  for (const kind of referring) await fetchKind(kind, request, draft);
  return draft.finish(request);
}

function listReferringKinds(target: Kind): Kind[] {
  return (Object.keys(recordTypes) as Kind[]).filter((kind) =>
    Object.values({ ...recordTypes[kind].shared, ...recordTypes[kind].text }).some((schema) => {
      const editor = findFieldFacts(schema)?.facts.editor;
      return editor?.kind === 'reference' && editor.target === target;
    }),
  );
}
