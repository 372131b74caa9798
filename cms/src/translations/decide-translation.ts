import {
  type Block,
  type Divided,
  digestPart,
  findSourceDigest,
  findTranslationRecord,
  hasPart,
  type PartRecord,
  readTranslation,
  sourceLocale,
  type Translation,
  type TranslationRecord,
} from '@portal/content/schema';

/** One save of one language, as it was before and as it will be. */
export interface Save {
  readonly locale: string;
  /** Nothing for a language that was not there yet. */
  readonly before: Block;
  readonly after: Block;
  /** The present French. */
  readonly source: Block;
  /** What the editor has written into the field `translation`, if anything. */
  readonly asked: ReadonlyMap<string, AskedRecord>;
  /** The words change, what they say does not. */
  readonly minorEdit: boolean;
  /** A native reader has read all of it. */
  readonly proofread: boolean;
  readonly reader: { readonly name: string | undefined; readonly today: string };
}

export type AskedRecord = Omit<TranslationRecord, 'sourceDigest'> & { readonly sourceDigest?: string | undefined };

/** What is to be remembered of each part after this save (docs/adr/0006). */
export function decideTranslation(type: Divided, save: Save): Translation {
  const decide = save.locale === sourceLocale ? decideSourcePart : decidePart;
  return Object.fromEntries(
    Object.keys(type.parts).flatMap((part) => {
      const record = decide(type, part, save);
      return record && hasPart(type, part, save.after) ? [[part, record]] : [];
    }),
  );
}

/** French remembers something only after a minor edit: what its new words still say. */
function decideSourcePart(type: Divided, part: string, { before, after, minorEdit }: Save): PartRecord | undefined {
  const textDigest = digestPart(type, part, after);
  const isSame = textDigest === digestPart(type, part, before);
  const keepsMeaning = isSame || (minorEdit && hasPart(type, part, before));
  const sourceDigest = keepsMeaning ? findSourceDigest(type, part, before) : textDigest;
  return sourceDigest === textDigest ? undefined : { state: 'source', sourceDigest, textDigest };
}

function decidePart(type: Divided, part: string, save: Save): PartRecord | undefined {
  const { before, after, source, minorEdit, proofread, reader } = save;
  const present = findSourceDigest(type, part, source);
  const stored = findTranslationRecord(before, part);
  const isChanged = digestPart(type, part, before) !== digestPart(type, part, after);
  if (proofread) return toReviewed(present, reader, {});
  const asked = findAsked(type, part, save, stored);
  if (asked) {
    const isVouchedFor = isChanged || asked.sourceDigest === undefined || asked.state !== stored?.state;
    if (asked.state === 'reviewed') {
      return toReviewed(isVouchedFor || !stored ? present : stored.sourceDigest, reader, asked);
    }
    // To withdraw a review says nothing of the French text.
    const isWithdrawn = stored?.state === 'reviewed' && !isChanged && asked.sourceDigest !== undefined;
    return { state: 'draft', sourceDigest: isWithdrawn ? stored.sourceDigest : present };
  }
  if (!isChanged || (minorEdit && stored)) return stored;
  // New words have not been read by anybody, whatever was said of the old ones.
  return { state: 'draft', sourceDigest: present };
}

/**
 * What the editor means by the field. The form sends it with every save: only a difference is meant. A text that was
 * not there has a state copied from another language at most, which says nothing.
 */
function findAsked(
  type: Divided,
  part: string,
  { before, asked }: Save,
  stored: TranslationRecord | undefined,
): AskedRecord | undefined {
  const record = asked.get(part);
  if (!record || !hasPart(type, part, before)) return undefined;
  const isSame =
    record.sourceDigest !== undefined &&
    record.state === stored?.state &&
    record.reviewedBy === stored.reviewedBy &&
    record.reviewedOn === stored.reviewedOn;
  return isSame ? undefined : record;
}

function toReviewed(sourceDigest: string, reader: Save['reader'], asked: Partial<AskedRecord>): TranslationRecord {
  const reviewedBy = asked.reviewedBy ?? reader.name;
  return {
    state: 'reviewed',
    sourceDigest,
    ...(reviewedBy === undefined ? {} : { reviewedBy }),
    reviewedOn: asked.reviewedOn ?? reader.today,
  };
}

/** Of a text that a script writes in one piece, with its source beside it. What the script says of it counts. */
export function describeNewTranslation(type: Divided, text: Block, source: Block): Translation {
  const drafts = Object.keys(type.parts).flatMap((part): [string, PartRecord][] =>
    hasPart(type, part, text) ? [[part, { state: 'draft', sourceDigest: findSourceDigest(type, part, source) }]] : [],
  );
  return { ...Object.fromEntries(drafts), ...readTranslation(text?.['translation']) };
}
