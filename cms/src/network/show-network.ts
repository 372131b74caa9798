import { coordinationOffice, type Network, networkSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { listNames, listNamesOfKind, readLocale } from '../reception/list-names';
import type { Member } from './find-member';
import { listDocuments } from './list-documents';
import { listSkills } from './skill-list';

export async function showNetwork(strapi: Core.Strapi, member: Member, language: unknown): Promise<Network> {
  const preferred = readLocale(language);
  const [{ theme, commune }, offices, titles, skills, documents] = await Promise.all([
    listNames(strapi, language),
    strapi.db.query('api::office.office').findMany({ where: { publishedAt: { $notNull: true } }, select: ['commune'] }),
    listNamesOfKind(strapi, 'service', preferred, 'title'),
    listSkills(strapi),
    listDocuments(strapi, preferred),
  ]);
  const codes = [...new Set([...offices.map((office: { commune: string }) => office.commune), ...member.offices])];
  const office = Object.fromEntries(
    codes.filter((code) => code !== coordinationOffice).map((code) => [code, commune[code] ?? code]),
  );
  return networkSchema.parse({
    offices: member.offices,
    names: { theme, service: titles, office },
    skills,
    documents,
  });
}
