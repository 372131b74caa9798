import type { Skills } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';

export const skillTable = 'network_skills';
const sorts = { theme: 'themes', service: 'services', language: 'languages' } as const;
type Sort = keyof typeof sorts;

interface SkillRow {
  readonly office: string;
  readonly sort: Sort;
  readonly code: string;
}

/** What each office says it knows; offices that have said nothing are not in it. */
export async function listSkills(strapi: Core.Strapi): Promise<Record<string, unknown>[]> {
  const rows: SkillRow[] = await strapi.db.connection(skillTable).orderBy(['office', 'code']).select();
  return [...Map.groupBy(rows, ({ office }) => office)].map(([office, own]) => ({
    office,
    ...Object.fromEntries(
      Object.entries(sorts).map(([sort, name]) => [
        name,
        own.filter((row) => row.sort === sort).map(({ code }) => code),
      ]),
    ),
  }));
}

/** All or nothing: an office never stands there with half of what it said. */
export async function storeSkills(strapi: Core.Strapi, { office, ...skills }: Skills): Promise<void> {
  const rows = Object.entries(sorts).flatMap(([sort, name]) =>
    [...new Set<string>(skills[name])].map((code) => ({ office, sort, code })),
  );
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction(skillTable).where({ office }).delete();
    if (rows.length > 0) await transaction(skillTable).insert(rows);
  });
}
