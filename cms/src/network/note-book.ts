import type { NewAnswer, NewNote, StoredNote } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import { noteListSchema } from '@portal/content/schema/network.ts';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod/mini';
import type { Member } from './find-member';
import { matches, type NoteFilter } from './match-note';

export const noteTable = 'network_notes';
export const answerTable = 'network_answers';
const listLimit = 200;

export type Written = 'stored' | 'known' | 'key-reused';
type NoteRow = Omit<StoredNote, 'answers' | 'languages' | 'removable'> & { readonly languages: string };
type AnswerRow = StoredNote['answers'][number] & { readonly note: number };

/** The one door to what officers tell each other; every member reads all of it. */
export function openNoteBook(strapi: Core.Strapi, member: Member) {
  const connection = strapi.db.connection;

  /** One INSERT under a unique index, then a read-back: a post that is repeated makes no second row. */
  async function writeOnce(table: string, row: Record<string, string | number>): Promise<Written> {
    const key = { idempotency_key: row['idempotency_key'] };
    const inserted = await connection(table)
      .insert({ ...row, written_on: findToday(new Date()) })
      .onConflict('idempotency_key')
      .ignore()
      .returning('id');
    const kept = await connection(table).where(key).first();
    if (!kept) throw new Error('What was just written to the network cannot be read');
    if (Object.entries(row).some(([column, value]) => kept[column] !== value)) return 'key-reused';
    return inserted.length > 0 ? 'stored' : 'known';
  }

  return {
    async list(filter: NoteFilter): Promise<z.infer<typeof noteListSchema>> {
      const rows: NoteRow[] = await connection(noteTable)
        .orderBy('id', 'desc')
        .select('id', 'office', 'kind', 'theme', 'languages', 'question', 'done', 'worked')
        .select('addressed_to as addressedTo', 'written_on as writtenOn');
      const answers: AnswerRow[] = await connection(answerTable)
        .orderBy('id')
        .select('id', 'note', 'office', 'text', 'written_on as writtenOn');
      const byNote = Map.groupBy(answers, ({ note }) => note);
      const notes = rows.map((row) => ({
        ...row,
        languages: row.languages.split(' ').filter(Boolean),
        removable: member.removesAll || member.offices.includes(row.office),
        answers: (byNote.get(row.id) ?? []).map(({ note: _note, ...answer }) => answer),
      }));
      const found = notes.filter((note) => matches(note, filter));
      return noteListSchema.parse({ notes: found.slice(0, listLimit), more: found.length > listLimit });
    },

    write({ idempotencyKey, office, kind, addressedTo, theme, languages, question, done, worked }: NewNote) {
      const row = { idempotency_key: idempotencyKey, office, kind, addressed_to: addressedTo, theme, question };
      return writeOnce(noteTable, { ...row, languages: languages.join(' '), done, worked });
    },

    /** Undefined when there is no such note. */
    async answer(note: number, { idempotencyKey, office, text }: NewAnswer): Promise<Written | undefined> {
      if (!(await connection(noteTable).where({ id: note }).first('id'))) return undefined;
      return writeOnce(answerTable, { idempotency_key: idempotencyKey, note, office, text });
    },

    /** With its answers. False when it is not there, or not theirs. */
    async remove(id: number): Promise<boolean> {
      return connection.transaction(async (transaction) => {
        const own = transaction(noteTable).where({ id });
        if (!member.removesAll) own.whereIn('office', [...member.offices]);
        if ((await own.delete()) === 0) return false;
        await transaction(answerTable).where({ note: id }).delete();
        return true;
      });
    },
  };
}
