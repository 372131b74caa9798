import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { z } from 'zod';
import type { AdminUser } from '../accounts/list-communes-of-user';
import { readCode } from '../database/read-fault';
import { createWriteGate } from '../intake/write-gate';
import { listReadableCommunes } from './list-readable-communes';
import { RefusedError, sendRefusal } from './refused';

/** Who asks, and for which communes: from the session, never from the query or the body. */
export interface DeskSession {
  readonly strapi: Core.Strapi;
  readonly user: AdminUser & { readonly email: string };
  readonly language: unknown;
  readonly communes: readonly string[];
  readonly knex: Knex;
  /** All or nothing. Tried again while the database is locked by somebody else. */
  write<T>(work: (transaction: Knex) => Promise<T>): Promise<T>;
}

export interface Reply {
  readonly status?: number;
  readonly body: unknown;
}

/** Makes a route's handler: nothing of it may be cached, and no error says more than its code. */
export function createDoor(strapi: Core.Strapi) {
  const passGate = createWriteGate({ places: 1, patienceMs: 4000 });

  return (work: (session: DeskSession, ctx: Context) => Promise<Reply>) => async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    const user = ctx.state['user'];
    const knex: Knex = strapi.db.connection;
    try {
      const communes = await listReadableCommunes(strapi, user);
      const write = <T>(work: (transaction: Knex) => Promise<T>) => passGate(() => knex.transaction(work));
      const { status = 200, body } = await work(
        { strapi, user, language: user.preferedLanguage, communes, knex, write },
        ctx,
      );
      ctx.status = status;
      ctx.body = body;
    } catch (error) {
      if (error instanceof RefusedError) return sendRefusal(ctx, error.reason);
      // Not the message: on SQLite it holds the whole statement with its values.
      strapi.log.error(`Reception: ${ctx.method} ${findPattern(ctx)} failed (${readCode(error)}).`);
      sendRefusal(ctx, 'not-saved');
    }
  };
}

/** The route without what was asked for: locators have no place in a log. */
function findPattern(ctx: Context): string {
  return String(ctx['_matchedRoute'] ?? 'route');
}

interface Reader<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

export function readInput<T>(schema: Reader<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RefusedError('invalid');
  return parsed.data;
}

/** The commune named in a body or query, where it is one of the officer's. */
export function requireCommune({ communes }: DeskSession, asked: unknown): string {
  const commune = z.string().safeParse(asked);
  if (!commune.success || !communes.includes(commune.data)) throw new RefusedError('not-found');
  return commune.data;
}
