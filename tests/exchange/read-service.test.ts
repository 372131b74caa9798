import { serviceReportSchema } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../cms/src/exchange/services/plain-text.ts';
import { readService } from '../../cms/src/exchange/services/read-service.ts';

const read = (value: Record<string, unknown>) => readService({ line: 2, value });

describe('a service of another directory', () => {
  it('is read from an object of HSDS, with what has no place here told', () => {
    const service = read({
      id: '7a1c',
      name: 'Cours de darija',
      description: 'Cours du soir.',
      organization: { id: 'x', name: 'Association Tiwizi' },
      eligibility_description: 'Pour les adultes.',
      required_documents: [
        { id: '1', document: 'Une photo' },
        { id: '2', document: 'Le passeport' },
      ],
      application_process: '1. Venez.\n2. Inscrivez-vous.',
      cost_options: [{ id: 'c', amount: 0, currency: 'MAD' }],
      attributes: [{ taxonomy_term: { code: 'education', name: 'Éducation' } }],
      phones: [{ number: '+212500000000' }],
      schedules: [],
      status: 'active',
      url: 'https://tiwizi.example/cours',
    });
    expect(service).toMatchObject({
      externalId: '7a1c',
      title: 'Cours de darija',
      cost: 'free',
      isWithdrawn: false,
      organisation: { name: 'Association Tiwizi' },
      terms: ['education', 'Éducation'],
      text: {
        summary: 'Cours du soir.',
        whoFor: 'Pour les adultes.',
        documents: 'Une photo\nLe passeport',
        steps: [{ text: 'Venez.' }, { text: 'Inscrivez-vous.' }],
      },
    });
    expect([...service.skipped, ...service.places.skipped].map(({ field }) => field)).toEqual(['phones']);
    const told = { line: 2, id: '7a1c', name: service.title, outcome: 'new', mapped: service.mapped };
    const { skipped, doubts } = service;
    expect(serviceReportSchema.safeParse({ ...told, skipped, doubts }).success).toBe(true);
  });

  it('is read from the cells of a line: a column without a meaning is told, a formula stays text', () => {
    const service = read({
      name: '=HYPERLINK("x")',
      organization: 'CNSS',
      '[Hauteur]': '12',
      fees_description: '=1+1',
    });
    expect(service.title).toBe('=HYPERLINK("x")');
    expect(service.text['costNote']).toBe('=1+1');
    expect(service.skipped).toEqual([{ field: '[Hauteur]', value: '12' }]);
    expect(service.doubts.map(({ doubt }) => doubt)).toContain('no-identifier');
    expect(read({ name: 'A', organization: 'B' }).externalId).toBe(read({ name: 'A', organization: 'B' }).externalId);
    expect(read({ name: 'A', organization: 'B' }).externalId).not.toBe(
      read({ name: 'A', organization: 'C' }).externalId,
    );
  });

  it('that is withdrawn, of an unknown price or with a wrong address says so', () => {
    expect(read({ name: 'A', status: 'defunct' }).isWithdrawn).toBe(true);
    expect(read({ name: 'A', cost_options: [{ option: 'adult' }] }).cost).toBe('unknown');
    expect(read({ name: 'A', url: 'javascript:alert(1)' })).toMatchObject({ sourceUrl: undefined });
    expect(read({ name: 'A', url: 'javascript:alert(1)' }).doubts.map(({ doubt }) => doubt)).toContain('web-address');
  });

  it('of version 2 says in other fields for whom it is and what it costs', () => {
    const service = read({ name: 'A', eligibility: 'Femmes seules', fees: 'Gratuit' });
    expect(service.text).toMatchObject({ whoFor: 'Femmes seules', costNote: 'Gratuit' });
    expect(read({ name: 'A', eligibility: [{ id: 'e', eligibility: 'adult' }] }).text['whoFor']).toBe('adult');
  });

  it.each([
    ['<p>Un <b>mot</b></p>', 'Un mot', ['html']],
    ['<<b>script>alert(1)</script>', '< script>alert(1)', ['html']],
    ['a\u202eb\u0000', 'ab', ['control']],
    ['x'.repeat(300), `${'x'.repeat(259)}…`, ['shortened']],
    ['3 < 4', '3 < 4', []],
  ])('keeps plain text of %j', (given, text, doubts) => {
    expect(cleanText(given, 260)).toEqual({ text, doubts });
  });
});
