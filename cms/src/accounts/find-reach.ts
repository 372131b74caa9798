import { type Kind, type Locale, locales, recordTypes } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type AdminUser, hasRole, listCommunesOfUser } from './list-communes-of-user';
import { officerRole } from './role-codes';

type Entity = Readonly<Record<string, unknown>>;
type Right = 'update' | 'publish';

interface Checker {
  readonly can: Readonly<Record<Right, (entity?: Entity) => boolean>>;
}

/** Which records somebody may write, by the permissions that Strapi has for them. */
export interface Reach {
  /** The kinds of which they may write something. */
  readonly kinds: readonly Kind[];
  /** Whoever is nothing but an officer meets no row of another commune, not even to be refused it. */
  readonly communes?: readonly string[];
  can(right: Right, kind: Kind, entity: Entity): boolean;
  /** The languages in which they may write this record. */
  listLocales(kind: Kind, entity: Entity): Locale[];
}

export async function findReach(strapi: Core.Strapi, ctx: Context): Promise<Reach> {
  const user: AdminUser = ctx.state['user'];
  const service = strapi.plugin('content-manager').service('permission-checker');
  const kinds = Object.keys(recordTypes) as Kind[];
  const checkers = new Map<Kind, Checker>(
    kinds.map((kind) => [
      kind,
      service.create({ userAbility: ctx.state['userAbility'], model: `api::${kind}.${kind}` }),
    ]),
  );
  // The checker marks what it is given as belonging to a content type: a copy keeps the record as it is.
  const can: Reach['can'] = (right, kind, entity) => checkers.get(kind)?.can[right]({ ...entity }) ?? false;
  const isOfficerOnly = user.roles.length === 1 && hasRole(user, officerRole);
  return {
    kinds: kinds.filter((kind) => checkers.get(kind)?.can.update()),
    ...(isOfficerOnly ? { communes: await listCommunesOfUser(strapi, user.id) } : {}),
    can,
    listLocales: (kind, entity) => locales.filter((locale) => can('update', kind, { ...entity, locale })),
  };
}
