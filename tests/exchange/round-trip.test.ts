import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectCell, readCell, readCsv, writeCsv } from '../../cms/src/translations/exchange/csv.ts';
import { type ExchangedUnit, markTexts, unitLimit } from '../../cms/src/translations/exchange/exchanged-unit.ts';
import { parseFile } from '../../cms/src/translations/exchange/receive-file.ts';
import { writeXliff } from '../../cms/src/translations/exchange/xliff.ts';

const unit = (changes: Partial<ExchangedUnit> = {}): ExchangedUnit => {
  const { source, target } = { source: 'Le bureau est fermé.', target: 'المكتب مغلق.', ...changes };
  const place = { kind: 'service', slug: 'titre-sejour', path: 'summary', mark: markTexts(source, target) };
  return { ...place, ...changes, source, target };
};
const units = [
  unit(),
  unit({ path: 'documents', source: 'La carte\nUne photo', target: 'البطاقة\nصورة' }),
  unit({ path: 'steps.1.text', source: 'Dites "bonjour"; puis, attendez.', target: '' }),
];
const bytes = (text: string) => new TextEncoder().encode(text);
const withoutLines = (found: readonly ExchangedUnit[]) => found.map(({ line: _line, ...rest }) => rest);
const problemOf = async (content: Uint8Array) =>
  parseFile(content).then(
    () => 'read',
    (error) => `${error.problem} ${error.line ?? ''}`.trim(),
  );

describe('a file of translations', () => {
  it('comes back as it went, as CSV and as XLIFF', async () => {
    expect(withoutLines((await parseFile(bytes(writeCsv('ar', units)))).units)).toEqual(units);
    const read = await parseFile(bytes(await writeXliff('zgh', units)));
    expect([read.locale, read.units]).toEqual(['zgh', units]);
  });

  it('carries whatever people write', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll(/\p{C}/gu, '').trim());
    await fc.assert(
      fc.asyncProperty(words, words, async (source, target) => {
        const [own] = [unit({ source, target })];
        for (const file of [writeCsv('ar', [own]), await writeXliff('ar', [own])]) {
          const [back] = (await parseFile(bytes(file))).units;
          expect([back?.source.trim(), back?.target.trim()]).toEqual([source, target]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['=1+1', '+212', '-5 %', '@SUM(A1)', "'=déjà", "l'eau", "''+x", '\t=x'])(
    'holds %j as text for a spreadsheet and gives it back',
    (text) => {
      expect(protectCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(readCell(protectCell(text))).toBe(text);
    },
  );

  it('is read as spreadsheets save it: commas, no mark, UTF-16, Windows', async () => {
    const plain = 'type,record,field,fr,ar\r\nservice,titre-sejour,summary,Le bureau,المكتب\r\n';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${plain.replaceAll(',', '\t')}`, 'utf16le'));
    const arabic: Record<string, number> = { ا: 0xc7, ل: 0xe1, م: 0xe3, ك: 0xdf, ت: 0xca, ب: 0xc8 };
    const windows = Uint8Array.from([...plain.replaceAll(',', ';')], (sign) => arabic[sign] ?? sign.charCodeAt(0));
    for (const content of [bytes(plain), utf16, windows]) {
      const { locale, units: read } = await parseFile(content);
      expect([locale, read[0]?.target, read[0]?.mark, read[0]?.line]).toEqual(['ar', 'المكتب', '', 2]);
    }
  });

  it('of another kind, without columns, of another language or torn is refused whole, with the line', async () => {
    const csv = writeCsv('ar', units);
    const xliff = await writeXliff('ar', units);
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xliff}`;
    expect(await problemOf(bytes('%PDF-1.7 …'))).toBe('other-kind');
    expect(await problemOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('other-kind');
    expect(await problemOf(bytes('<html><body>x</body></html>'))).toBe('other-kind');
    expect(await problemOf(bytes(entities))).toBe('other-kind');
    expect(await problemOf(bytes('Nom;Prénom\r\nAmina;B.\r\n'))).toBe('no-columns 1');
    expect(await problemOf(bytes(csv.replace(';ar', ';xx')))).toBe('unknown-locale 1');
    expect(await problemOf(bytes(xliff.replace('trgLang="ar"', 'trgLang="fr"')))).toBe('unknown-locale');
    expect(await problemOf(bytes(csv.slice(0, csv.indexOf('Une photo'))))).toMatch(/^truncated \d+$/);
    expect(await problemOf(bytes(xliff.slice(0, -40)))).toMatch(/^truncated/);
    expect(await problemOf(bytes('  \n'))).toBe('empty');
    expect(await problemOf(bytes(writeCsv('ar', [])))).toBe('empty');
  });

  it('of 50,000 rows is refused in a moment', async () => {
    const own = unit();
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...own, path: `steps.${index}.text` }));
    expect(many.length).toBeGreaterThan(unitLimit);
    expect(await problemOf(bytes(writeCsv('ar', many)))).toBe('too-many');
    expect(await problemOf(bytes(await writeXliff('ar', many.slice(0, unitLimit + 1))))).toBe('too-many');
  });

  it('in XLIFF 1.2 and with two units of one id is read, the second beside the first', async () => {
    const xliff12 = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="service:a"
      source-language="fr" target-language="en" datatype="plaintext"><body><trans-unit id="summary"><source>Le bureau</source>
      <target>The office</target></trans-unit></body></file></xliff>`;
    const [first] = (await parseFile(bytes(xliff12))).units;
    expect(first).toMatchObject({ kind: 'service', slug: 'a', path: 'summary', target: 'The office', mark: '' });
    const twice = (await writeXliff('ar', [unit()])).replace(/(<unit[\s\S]*<\/unit>)/, '$1$1');
    expect((await parseFile(bytes(twice))).units.map(({ path }) => path)).toEqual(['summary', 'summary']);
  });

  it('keeps markup as text, to be refused by the contract', async () => {
    const text = (await writeXliff('ar', [unit()])).replace('المكتب مغلق.', 'المكتب <ph id="1"/> مغلق');
    expect((await parseFile(bytes(text))).units[0]?.target).toContain('<');
    expect(readCsv(writeCsv('ar', [unit({ target: '<b>x</b>' })])).units[0]?.target).toBe('<b>x</b>');
  });
});
