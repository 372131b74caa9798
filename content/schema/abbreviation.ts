import { line, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';

/** An acronym people meet in the sheets, expanded on first use. */
export const abbreviation = defineRecord({
  kind: 'abbreviation',
  plural: 'abbreviations',
  shared: {
    acronym: line('The acronym as written', 30),
  },
  text: {
    expansion: line('What the letters stand for', 160),
    note: paragraph('What it is, in plain words', 300).optional(),
  },
});
export type Abbreviation = Infer<typeof abbreviation>;
