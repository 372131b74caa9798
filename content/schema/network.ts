import * as z from 'zod/mini';
import { spokenLanguages } from './office.ts';
import { cleanLine, idempotencyKeySchema, slugSchema } from './request.ts';

/** What officers tell each other: a case that worked, or a question, open to all or to one office. */
export const noteKinds = ['practice', 'question'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Who writes when it is the coordination and no office. */
export const coordinationOffice = 'coordination';

export const noteLimits = { text: 2000, answers: 100 } as const;

const text = cleanLine(noteLimits.text);
const languages = z.array(z.enum(spokenLanguages)).check(z.maxLength(spokenLanguages.length));

export const newNoteSchema = z
  .strictObject({
    idempotencyKey: idempotencyKeySchema,
    /** The office that writes; one of those of the session. Nobody's name is kept. */
    office: slugSchema,
    kind: z.enum(noteKinds),
    /** Empty: to all. */
    addressedTo: z._default(z.union([z.literal(''), slugSchema]), ''),
    theme: slugSchema,
    languages: z._default(languages, []),
    question: text.check(z.minLength(1)),
    done: z._default(text, ''),
    worked: z._default(text, ''),
  })
  .check(
    z.refine(({ kind, done }) => kind !== 'practice' || done !== '', { path: ['done'], error: 'required' }),
    z.refine(({ office, addressedTo }) => office !== addressedTo, { path: ['addressedTo'], error: 'own' }),
  );
export type NewNote = z.infer<typeof newNoteSchema>;

export const newAnswerSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  office: slugSchema,
  text: text.check(z.minLength(1)),
});
export type NewAnswer = z.infer<typeof newAnswerSchema>;

export const noteAnswerSchema = z.strictObject({
  id: z.number(),
  office: z.string(),
  text: z.string(),
  writtenOn: z.string(),
});

export const storedNoteSchema = z.strictObject({
  id: z.number(),
  office: z.string(),
  kind: z.enum(noteKinds),
  addressedTo: z.string(),
  theme: z.string(),
  languages,
  question: z.string(),
  done: z.string(),
  worked: z.string(),
  writtenOn: z.string(),
  /** Whether the reader may remove it. */
  removable: z.boolean(),
  answers: z.array(noteAnswerSchema),
});
export type StoredNote = z.infer<typeof storedNoteSchema>;

/** What an office says it has experience in. */
export const skillsSchema = z.strictObject({
  office: slugSchema,
  themes: z.array(slugSchema).check(z.maxLength(60)),
  services: z.array(slugSchema).check(z.maxLength(200)),
  languages,
});
export type Skills = z.infer<typeof skillsSchema>;

const names = z.record(z.string(), z.string());

/** `GET /network`: all that the page needs but the notes. */
export const networkSchema = z.strictObject({
  /** Offices for which the reader writes. */
  offices: z.array(z.string()),
  names: z.strictObject({ theme: names, service: names, office: names }),
  skills: z.array(skillsSchema),
  documents: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      summary: z.string(),
      sections: z.array(
        z.strictObject({ heading: z.string(), paragraphs: z.array(z.string()), points: z.array(z.string()) }),
      ),
      url: z.nullable(z.string()),
      file: z.nullable(z.strictObject({ url: z.string(), ending: z.string(), kilobytes: z.number() })),
    }),
  ),
});
export type Network = z.infer<typeof networkSchema>;

/** `GET /network/notes?q=&theme=&language=`, the latest first. */
export const noteListSchema = z.strictObject({ notes: z.array(storedNoteSchema), more: z.boolean() });

/** Why something was not taken; `findings` are the words that could tell who somebody is. */
export const networkRefusalSchema = z.strictObject({
  reason: z.enum(['invalid', 'personal', 'key-reused']),
  fields: z.array(z.string()),
  findings: z.array(z.strictObject({ words: z.string(), reason: z.string() })),
});
export type NetworkRefusal = z.infer<typeof networkRefusalSchema>;
