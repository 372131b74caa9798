import { diffWordsWithSpace } from 'diff';
import { toPlainText } from './to-plain-text';
import type { VersionData } from './version-data';
import type { VersionField } from './version-fields';

export interface DiffPart {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FieldDiff {
  /** By its name in Strapi: the admin knows how the field is called on the screen. */
  readonly field: string;
  readonly parts: readonly DiffPart[];
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

/** The fields that differ, word by word; a version before which there is none is all new. */
export function compareVersions(
  fields: readonly VersionField[],
  before: VersionData | undefined,
  after: VersionData,
): FieldDiff[] {
  return fields.flatMap(({ name, editor }) => {
    const old = toPlainText(editor, before?.[name]);
    const now = toPlainText(editor, after[name]);
    return old === now ? [] : [{ field: name, parts: compareTexts(old, now) }];
  });
}

function compareTexts(old: string, now: string): DiffPart[] {
  return diffWordsWithSpace(old, now, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
