import {
  findFieldFacts,
  type Kind,
  type Recording,
  recordingSchema,
  recordTypes,
  type Snapshot,
} from '@portal/content/schema';

/** A recording and the place in the content where it stands. */
export interface PlacedRecording {
  readonly kind: Kind;
  readonly slug: string;
  /** `texts.ary.recording` */
  readonly field: string;
  /** The object of the snapshot itself, not a copy. */
  readonly recording: Recording;
}

export function listRecordings(snapshot: Snapshot): PlacedRecording[] {
  return (Object.keys(recordTypes) as Kind[]).flatMap((kind) => {
    const fields = listRecordingFields(kind);
    return snapshot[kind].flatMap(({ slug, texts }) =>
      Object.entries(texts).flatMap(([locale, text]) => {
        const values = new Map<string, unknown>(Object.entries(text));
        return fields.flatMap((name) => {
          const recording = values.get(name);
          return isRecording(recording) ? [{ kind, slug, field: `texts.${locale}.${name}`, recording }] : [];
        });
      }),
    );
  });
}

function listRecordingFields(kind: Kind): string[] {
  return Object.entries(recordTypes[kind].text).flatMap(([name, schema]) =>
    findFieldFacts(schema)?.facts.editor.kind === 'recording' ? [name] : [],
  );
}

function isRecording(value: unknown): value is Recording {
  return recordingSchema.safeParse(value).success;
}
