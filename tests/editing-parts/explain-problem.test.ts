import { type ContentProblem, checkContent, failureReasons, findToday, type Kind } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { describe, expect, it } from 'vitest';
import ar from '../../cms/src/admin/messages/ar.json' with { type: 'json' };
import en from '../../cms/src/admin/messages/en.json' with { type: 'json' };
import fr from '../../cms/src/admin/messages/fr.json' with { type: 'json' };
import { explainProblem } from '../../cms/src/publishing/explain-problem.ts';
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };
import { parseRecords } from '../../site/cms-client/parse-records.ts';

const explain = ({ kind, field, message }: Pick<ContentProblem, 'kind' | 'field' | 'message'>, language: 'fr' | 'ar') =>
  explainProblem({ kind: kind as Kind, field, message }, language);

const entry = (changes: Record<string, unknown>) => ({
  documentId: 'a',
  slug: 'essai',
  locale: 'fr',
  title: 'Essai',
  name: 'Essai',
  summary: 'Un essai',
  sources: [],
  ...changes,
});
const none = { fr: [], ar: [], ary: [], zgh: [], en: [] };

/** What the publisher finds in one record, the way it finds it. */
const parse = (kind: Kind, changes: Record<string, unknown>) =>
  parseRecords(kind, { ...none, fr: [entry(changes)] }, 'http://localhost').problems;

describe('what stands in the way of a publication is said in the words of the forms', () => {
  it.each<[string, Kind, Record<string, unknown>, string, string]>([
    ['an empty box', 'event', { title: '' }, 'Titre', validation.required.fr],
    ['an office without its commune', 'contact-point', {}, 'Organisme', validation.emptyOrOffline.fr],
    ['a wrong choice', 'organisation', { category: 'x' }, 'Genre d’organisme', validation.choice.fr],
    ['half a number', 'office', { phone: '0528' }, 'Téléphone', validation.phone.fr],
    ['a long text', 'event', { title: 'x'.repeat(500) }, 'Titre', 'Trop long'],
    ['a line of HTML', 'service', { documents: 'un\n<b>deux</b>' }, 'Papiers à apporter', 'Ligne 2'],
    ['hours of a day', 'office', { hours: { week: { monday: [{ opens: '8', closes: '9' }] } } }, 'Horaires', 'Lundi'],
    [
      'a step of a list',
      'service',
      { steps: [{ kind: 'go', text: 'Aller' }, { kind: 'go' }] },
      'n° 2',
      validation.required.fr,
    ],
    [
      'a picture of another kind',
      'event',
      { pictures: [{ url: '/a', mime: 'image/tiff', size: 1, updatedAt: '' }] },
      'Photos',
      validation.pictureType.fr,
    ],
    [
      'a heavy picture',
      'event',
      { pictures: [{ url: '/a', mime: 'image/png', size: 20_000, updatedAt: '' }] },
      'Photos',
      validation.fileTooLarge.fr,
    ],
    [
      'an empty recording',
      'service',
      { recording: { url: '/a', mime: 'audio/mpeg', size: 0, updatedAt: '' } },
      'lue à voix haute',
      validation.recordingSize.fr,
    ],
    [
      'another language',
      'theme',
      { localizations: [{ locale: 'es' }] },
      validation.language.fr,
      validation.foreignLanguage.fr,
    ],
  ])('%s', (_case, kind, changes, label, sentence) => {
    const explained = parse(kind, changes).map((problem) => explain(problem, 'fr'));
    expect(explained).toContainEqual(
      expect.objectContaining({ label: expect.stringContaining(label), sentence: expect.stringContaining(sentence) }),
    );
  });

  it('names the language of a translation', () => {
    const { problems } = parseRecords(
      'theme',
      { ...none, fr: [entry({})], ar: [entry({ locale: 'ar', name: '<b>x</b>' })] },
      'http://localhost',
    );
    const explained = problems.map((problem) => explain(problem, 'ar')).find(({ locale }) => locale === 'ar');
    expect(explained).toMatchObject({ label: expect.stringContaining('(العربية)'), sentence: validation.html.ar });
    const only = parseRecords('theme', { ...none, ar: [entry({ locale: 'ar' })] }, 'http://localhost').problems;
    expect(only.map((problem) => explain(problem, 'fr'))).toEqual([
      { locale: 'fr', label: validation.wholeRecord.fr, sentence: validation.onlyTranslations.fr },
    ]);
  });

  it('knows what only all records together tell', () => {
    const seed = structuredClone(readSeed(findToday()));
    const [first] = seed.event;
    const [service] = seed.service;
    if (!first || !service) throw new Error('The seed has lost its events');
    service.theme = 'gone';
    service.verifiedOn = '2999-01-01';
    const event = [...seed.event, first, { ...first, slug: 'encore' }];
    const problems = checkContent({ ...seed, event }, findToday(), () => '').map(
      (problem) => explain(problem, 'fr').sentence,
    );
    const gone = validation.notPublished.fr.replace('{names}', 'gone');
    for (const sentence of [gone, validation.future.fr, validation.slugTaken.fr, validation.announcedTwice.fr])
      expect(problems).toContain(sentence);
    expect(problems).not.toContain(validation.unknown.fr);
  });

  it.each([
    ['cannot be fetched (404 for /uploads/a.mp3): upload it again', validation.fileGone.fr],
    ['is an empty file: upload it again', validation.fileGone.fr],
    ['is larger than 8388608 bytes: shorten the recording', validation.recordingSize.fr],
    ['is larger than 20971520 bytes: save the document with smaller pictures', validation.fileTooLarge.fr],
    ['cannot be read: save the picture again as JPEG or PNG, at most 60 million pixels', validation.pictureBroken.fr],
  ])('knows of a file: %s', (message, sentence) => {
    expect(explain({ kind: 'office', field: 'texts.ary.recording', message }, 'fr').sentence).toBe(sentence);
  });

  it('has words for every reason, in the three languages of the admin', () => {
    for (const words of [fr, ar, en])
      expect(Object.keys(words)).toEqual(
        expect.arrayContaining(failureReasons.map((reason) => `publishing.reason.${reason}`)),
      );
  });
});
