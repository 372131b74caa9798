import { demoDesks, demoPassphrase, demoRecoverySheet } from '@portal/content/schema/demo-desk.ts';
import { formatCode } from '@portal/content/sealing/code.ts';

interface Welcome {
  readonly site: string;
  readonly cms: string;
  /** Of the demo accounts; absent where there are none. */
  readonly password: string | undefined;
}

const accounts = {
  'admin@demo.baom.example': 'administrator',
  'coordination@demo.baom.example': 'coordinator',
  'agadir@demo.baom.example': 'officer of Agadir and the relay desk',
  'taliouine@demo.baom.example': 'officer of Taliouine',
};

/** What somebody needs who has just started the portal. */
export function formatWelcome({ site, cms, password }: Welcome): string {
  const logins = Object.entries(accounts).map(([email, role]) => `    ${email.padEnd(33)} ${role}`);
  const desks = [
    `  Demo desks ${demoDesks.join(', ')}: page "Accueil" in Strapi`,
    `    passphrase        ${formatCode(demoPassphrase)}`,
    `    recovery sheet    ${formatCode(demoRecoverySheet)}`,
    '    Everybody can read these here: nothing real may be written to a demo.',
  ];
  const demo = password ? ['', `  Demo logins, all with the password ${password}`, ...logins, '', ...desks] : [];
  return ['', `  The site    ${site}`, `  Strapi      ${cms}/admin`, ...demo, '', '  Ctrl-C stops both.', ''].join(
    '\n',
  );
}
