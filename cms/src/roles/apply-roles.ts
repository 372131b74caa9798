import type { Core } from '@strapi/strapi';
import { type AppliedRoles, readAppliedRoles, writeAppliedRoles } from './applied-roles';
import { listPermissions } from './list-permissions';
import { comparePermissions, describePermissions, type Permission } from './permissions';
import { type RoleFile, roleFiles } from './role-file';

/** A role that an administrator changed in the admin since its file was last applied: kept, and said. */
export interface ChangedRole {
  readonly code: string;
  readonly name: string;
  /** Rights the role has and its file does not give, and the other way round; one line each. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Brings the roles of Strapi to their reviewed files. What somebody changed by hand since is left as it is, with a line
 * in the log at every start and a notice on the page "Équipe" (docs/adr/0011).
 */
export async function applyRoles(strapi: Core.Strapi): Promise<void> {
  const applied = await readAppliedRoles(strapi);
  for (const file of roleFiles) {
    const changed = await findChange(strapi, file, applied);
    if (changed) warn(strapi, changed);
    else await applyRole(strapi, file);
  }
  await removeUnusedDefaultRoles(strapi);
}

/** What an administrator changed, for the notice. */
export async function listChangedRoles(strapi: Core.Strapi): Promise<ChangedRole[]> {
  const applied = await readAppliedRoles(strapi);
  const changes = await Promise.all(roleFiles.map((file) => findChange(strapi, file, applied)));
  return changes.filter((change) => change !== undefined);
}

/** Takes back what was changed by hand. False when no file describes such a role. */
export async function restoreRole(strapi: Core.Strapi, code: string): Promise<boolean> {
  const file = roleFiles.find((candidate) => candidate.code === code);
  if (!file) return false;
  await applyRole(strapi, file);
  return true;
}

async function applyRole(strapi: Core.Strapi, file: RoleFile): Promise<void> {
  const roles = strapi.db.query('admin::role');
  const { code, name, description } = file;
  const role =
    (await roles.findOne({ where: { code } })) ?? (await roles.create({ data: { code, name, description } }));
  await strapi.service('admin::role').assignPermissions(role.id, listPermissions(strapi, file));
  await writeAppliedRoles(strapi, code, await readPermissions(strapi, code));
}

async function findChange(
  strapi: Core.Strapi,
  file: RoleFile,
  applied: AppliedRoles,
): Promise<ChangedRole | undefined> {
  const remembered = applied[file.code];
  const role = await strapi.db.query('admin::role').findOne({ where: { code: file.code } });
  // Before the portal remembered, and for a role that is not there yet, the file decides.
  if (!remembered || !role) return undefined;
  const present = await readPermissions(strapi, file.code);
  const byHand = comparePermissions(strapi, remembered, present);
  if (byHand.added.length + byHand.removed.length === 0) return undefined;
  const { added, removed } = comparePermissions(strapi, listPermissions(strapi, file), present);
  if (added.length + removed.length === 0) return undefined;
  return {
    code: file.code,
    name: role.name,
    added: describePermissions(added),
    removed: describePermissions(removed),
  };
}

async function readPermissions(strapi: Core.Strapi, code: string): Promise<Permission[]> {
  return strapi.db.query('admin::permission').findMany({ where: { role: { code } } });
}

function warn(strapi: Core.Strapi, { code, name, added, removed }: ChangedRole): void {
  const list = (lines: readonly string[]) => (lines.length > 0 ? lines.join(', ') : 'nothing');
  strapi.log.warn(
    `The role "${name}" (${code}) was changed in the admin and is kept so. ` +
      `Beyond cms/config/roles it may: ${list(added)}. It lacks: ${list(removed)}. ` +
      'An administrator can take the file’s rights again on the page "Équipe".',
  );
}

/** "Editor" and "Author" come with Strapi and may write everywhere: gone unless somebody uses them. */
async function removeUnusedDefaultRoles(strapi: Core.Strapi): Promise<void> {
  const roles: { id: number; users: unknown[] }[] = await strapi.db.query('admin::role').findMany({
    where: { code: { $in: ['strapi-editor', 'strapi-author'] } },
    populate: ['users'],
  });
  const unused = roles.filter(({ users }) => users.length === 0).map(({ id }) => id);
  if (unused.length > 0) await strapi.service('admin::role').deleteByIds(unused);
}
