import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSettings } from '../../site/launch/settings.ts';
import { ask, serveRelease } from './serve-release.ts';

const card = '<!doctype html><title>BAOM Agadir</title>';
const files = {
  'fr/index.html': '<!doctype html><h1>Accueil</h1>',
  'fr/404.html': '<!doctype html><h1>Introuvable</h1>',
  'fr/integrer/index.html': '<!doctype html><h1>Intégrer</h1>',
  'fr/integrer/agadir/index.html': card,
};

describe('cards inside other sites', () => {
  let site: Awaited<ReturnType<typeof serveRelease>>;
  const read = async (path: string) => {
    const { status, headers } = await ask(site.url, path);
    return { status, policy: String(headers['content-security-policy']), frame: headers['x-frame-options'] };
  };

  beforeAll(async () => {
    site = await serveRelease();
    await site.putOnline('cards', files);
  });
  afterAll(() => site.close());

  it('lets any site frame a card, which can send nothing', async () => {
    const { status, policy, frame } = await read('/fr/integrer/agadir/');
    expect([status, frame]).toEqual([200, undefined]);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("script-src 'self'");
  });

  it.each([
    '/fr/',
    '/fr/integrer/',
    '/fr/integrer/nowhere/',
    '/fr/integrer/agadir/x/',
    '/fr/contact/',
    '/',
    '/fr/integrer/../',
  ])('lets nobody frame %s', async (path) => {
    const { policy, frame } = await read(path);
    expect(frame).toBe('DENY');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('opens the card to the sites an operator names, and to no other', async () => {
    const some = await serveRelease({ embedOrigins: ['https://www.agadir.example.ma'] });
    await some.putOnline('cards', files);
    const { headers } = await ask(some.url, '/fr/integrer/agadir/');
    expect(headers['content-security-policy']).toMatch(/; frame-ancestors https:\/\/www\.agadir\.example\.ma$/);
    await some.close();
  });

  it('reads the setting, and says what is wrong with it', () => {
    expect(parseSettings({}).embedOrigins).toBeUndefined();
    const { embedOrigins } = parseSettings({ EMBED_ORIGINS: 'https://a.example.ma, https://b.example.ma/' });
    expect(embedOrigins).toEqual(['https://a.example.ma', 'https://b.example.ma']);
    for (const wrong of ['*', "https://a.example.ma; script-src 'unsafe-inline'", 'a.example.ma']) {
      expect(() => parseSettings({ EMBED_ORIGINS: wrong })).toThrow(/EMBED_ORIGINS/);
    }
  });
});
