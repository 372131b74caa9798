import {
  type Document,
  documentSchema,
  findFieldFacts,
  type Kind,
  type Recording,
  recordingSchema,
  recordTypes,
  type Snapshot,
} from '@portal/content/schema';

/** Files that belong to the texts of one language, by the editor they are put in with. */
interface FilesOfTexts {
  readonly recording: Recording;
  readonly document: Document;
}
export type TextFile = keyof FilesOfTexts;

const schemas = { recording: recordingSchema, document: documentSchema } as const;

/** A file and the place in the content where it stands. */
export interface PlacedFile {
  readonly kind: Kind;
  readonly slug: string;
  /** `texts.ary.recording` */
  readonly field: string;
  /** The object of the snapshot itself, not a copy. */
  readonly media: Recording | Document;
}

export function listMedia(snapshot: Snapshot, file: TextFile): PlacedFile[] {
  return (Object.keys(recordTypes) as Kind[]).flatMap((kind) => {
    const fields = listFields(kind, file);
    return snapshot[kind].flatMap(({ slug, texts }) =>
      Object.entries(texts).flatMap(([locale, text]) => {
        const values = new Map<string, unknown>(Object.entries(text));
        return fields.flatMap((name) => {
          const media = values.get(name);
          return isMedia(media, file) ? [{ kind, slug, field: `texts.${locale}.${name}`, media }] : [];
        });
      }),
    );
  });
}

function listFields(kind: Kind, file: TextFile): string[] {
  return Object.entries(recordTypes[kind].text).flatMap(([name, schema]) =>
    findFieldFacts(schema)?.facts.editor.kind === file ? [name] : [],
  );
}

function isMedia(value: unknown, file: TextFile): value is Recording | Document {
  return schemas[file].safeParse(value).success;
}
