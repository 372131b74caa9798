import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { divideDuplicates, divideRows } from './divide-rows';
import { guessColumns, readServices, toServiceRows } from './read-services';
import { toReportCsv } from './to-report-csv';

const encode = (text: string) => new TextEncoder().encode(text);
const readRows = (bytes: Uint8Array) => {
  const file = readServices(bytes);
  return file.kind === 'table' ? toServiceRows(file, guessColumns(file.header)) : [...file.rows];
};
const problemOf = (bytes: Uint8Array) => {
  try {
    readServices(bytes);
    return 'read';
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error;
  }
};

describe('a file of services', () => {
  it('is read in UTF-8 with a mark, commas or semicolons, and in the Windows of Arabic', () => {
    const arabic: Record<string, number> = { ا: 0xc7, ل: 0xe1, م: 0xe3, ك: 0xdf, ت: 0xca, ب: 0xc8 };
    const text = 'id;Nom;Hauteur\r\n1;المكتب;12\r\n';
    const windows = Uint8Array.from([...text], (sign) => arabic[sign] ?? sign.charCodeAt(0));
    for (const bytes of [encode(`\ufeff${text}`), encode(text.replaceAll(';', ',')), windows]) {
      expect(readRows(bytes)).toEqual([{ line: 2, value: { id: '1', name: 'المكتب', '[Hauteur]': '12' } }]);
    }
    const western = Uint8Array.from([...'Nom;Coût\n"Café";"é à è"\n'], (sign) => sign.charCodeAt(0));
    expect(readRows(western)[0]?.value).toEqual({ name: 'Café', fees_description: 'é à è' });
  });

  it('is read as HSDS: one service, a list, a page of a list, and a zip with its organisations', () => {
    const service = { id: 'a', name: 'Cours' };
    for (const content of [service, [service], { total_items: 1, contents: [service] }, { services: [service] }]) {
      expect(readRows(encode(JSON.stringify(content)))).toEqual([{ line: 1, value: service }]);
    }
    const tables = zipSync({
      'hsds/services.csv': encode('id,organization_id,name\r\na,o,Cours\r\n'),
      'hsds/organizations.csv': encode('id,name\r\no,Tiwizi\r\n'),
    });
    expect(readRows(tables)[0]?.value).toMatchObject({ id: 'a', name: 'Cours', organization: { name: 'Tiwizi' } });
    expect(readRows(zipSync({ 'services.json': encode(JSON.stringify({ contents: [service] })) }))).toHaveLength(1);
  });

  it('of another kind, torn, empty or with too many services is refused', () => {
    expect(problemOf(encode('%PDF-1.7'))).toBe('other-kind');
    expect(problemOf(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('torn');
    expect(problemOf(encode('{"id": '))).toBe('torn');
    expect(problemOf(encode('id,name\n1,"Cours'))).toBe('torn');
    expect(problemOf(encode(' \n'))).toBe('no-services');
    expect(problemOf(encode('{"contents": []}'))).toBe('no-services');
    expect(problemOf(encode(`id,name\n${'1,a\n'.repeat(50_001)}`))).toBe('too-many');
    expect(problemOf(encode(`id,name\n${'1,a\n'.repeat(50_000)}`))).toBe('read');
  });

  it('goes in small parts, the first of two with one identifier', () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      line: index + 2,
      value: { id: `${index % 110}`, name: 'a' },
    }));
    const { unique, duplicates } = divideDuplicates(rows);
    expect([unique.length, duplicates.length, duplicates[0]?.line]).toEqual([110, 10, 112]);
    expect(divideRows(unique).map((part) => part.length)).toEqual([50, 50, 10]);
    const long = { line: 1, value: { name: 'x'.repeat(600_000) } };
    expect(divideRows([long, long, long]).map((part) => part.length)).toEqual([1, 1, 1]);
  });

  it('has a report in which no spreadsheet computes', () => {
    const report = {
      line: 2,
      id: '=1+1',
      name: '@SUM(A1)',
      outcome: 'refused' as const,
      mapped: [],
      skipped: [],
      doubts: [],
    };
    const text = toReportCsv([report], (id) => id);
    expect(text).toContain("'=1+1");
    expect(text).toContain("'@SUM(A1)");
  });
});
