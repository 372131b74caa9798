import { dutySchema, invitationSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { allow } from '../accounts/allow';
import { hasRole } from '../accounts/list-communes-of-user';
import { administratorRole } from '../accounts/role-codes';
import { restoreRole } from '../roles/apply-roles';
import { changeActive, changeDuty, invite, inviteAgain, TeamRefusedError } from './change-team';
import { listTeam } from './list-team';
import { manageTeamAction } from './register-actions';

const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);
const activeSchema = z.strictObject({ active: z.boolean() });

/** `/team/…`: the coordination invites and suspends officers and translators, and nobody else. */
export function registerTeamRoutes(strapi: Core.Strapi): void {
  const answer = (act: (ctx: Context) => Promise<unknown>) => async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    try {
      ctx.body = (await act(ctx)) ?? { done: true };
    } catch (error) {
      if (!(error instanceof TeamRefusedError)) throw error;
      if (error.code === 'not-found') ctx.notFound();
      else ctx.badRequest(error.code);
    }
  };
  const route = (method: 'GET' | 'POST', path: string, act: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    handler: answer(act),
    config: allow(manageTeamAction),
    info: {},
  });

  strapi.server.routes({
    type: 'admin',
    prefix: '/team',
    routes: [
      route('GET', '/', (ctx) => listTeam(strapi, ctx.state['user'])),
      route('POST', '/', (ctx) => invite(strapi, parse(invitationSchema, ctx.request.body))),
      route('POST', '/:id/link', (ctx) => inviteAgain(strapi, parse(idSchema, ctx['params'].id))),
      route('POST', '/:id/duty', (ctx) =>
        changeDuty(strapi, parse(idSchema, ctx['params'].id), parse(dutySchema, ctx.request.body)),
      ),
      route('POST', '/:id/active', (ctx) =>
        changeActive(strapi, parse(idSchema, ctx['params'].id), parse(activeSchema, ctx.request.body).active),
      ),
      route('POST', '/roles/:code/restore', async (ctx) => {
        const isAdministrator = hasRole(ctx.state['user'], administratorRole);
        if (!isAdministrator || !(await restoreRole(strapi, String(ctx['params'].code)))) {
          throw new TeamRefusedError('not-found');
        }
      }),
    ],
  });
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new TeamRefusedError('invalid');
  return parsed.data;
}
