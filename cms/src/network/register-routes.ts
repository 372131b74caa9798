import { type NetworkRefusal, newAnswerSchema, newNoteSchema, skillsSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { allow } from '../accounts/allow';
import { checkNote } from './check-note';
import { findMember, type Member } from './find-member';
import { openNoteBook, type Written } from './note-book';
import { readNetworkAction, writeNetworkAction } from './register-actions';
import { showNetwork } from './show-network';
import { storeSkills } from './skill-list';

const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);
const filterText = z.string().max(200).catch('');
const filterSchema = z.object({ q: filterText, theme: filterText, language: filterText });

/** `/network…`, for officers and the coordination signed in to the admin; shapes in content/schema/network.ts. */
export function registerNetworkRoutes(strapi: Core.Strapi): void {
  const asMember = (work: (ctx: Context, member: Member) => Promise<unknown>) => async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    return work(ctx, await findMember(strapi, ctx.state['user']));
  };

  const show = asMember(async (ctx, member) => {
    ctx.body = await showNetwork(strapi, member, ctx.state['user'].preferedLanguage);
  });

  const list = asMember(async (ctx, member) => {
    ctx.body = await openNoteBook(strapi, member).list(filterSchema.parse(ctx.query));
  });

  const write = asMember(async (ctx, member) => {
    const checked = checkNote(newNoteSchema, ctx.request.body);
    if ('refusal' in checked) return refuse(ctx, checked.refusal);
    if (!member.offices.includes(checked.value.office)) return ctx.forbidden();
    return acknowledge(ctx, await openNoteBook(strapi, member).write(checked.value));
  });

  const answer = asMember(async (ctx, member) => {
    const id = idSchema.safeParse(ctx['params'].id);
    const checked = checkNote(newAnswerSchema, ctx.request.body);
    if ('refusal' in checked) return refuse(ctx, checked.refusal);
    if (!member.offices.includes(checked.value.office)) return ctx.forbidden();
    const written = id.success ? await openNoteBook(strapi, member).answer(id.data, checked.value) : undefined;
    return written ? acknowledge(ctx, written) : ctx.notFound();
  });

  const remove = asMember(async (ctx, member) => {
    const id = idSchema.safeParse(ctx['params'].id);
    if (!id.success || !(await openNoteBook(strapi, member).remove(id.data))) return ctx.notFound();
    ctx.body = { removed: true };
  });

  const setSkills = asMember(async (ctx, member) => {
    const checked = checkNote(skillsSchema, ctx.request.body);
    if ('refusal' in checked) return refuse(ctx, checked.refusal);
    if (!member.offices.includes(checked.value.office)) return ctx.forbidden();
    await storeSkills(strapi, checked.value);
    ctx.body = { saved: true };
  });

  const reading = { config: allow(readNetworkAction), info: {} };
  const writing = { config: allow(writeNetworkAction), info: {} };
  strapi.server.routes({
    type: 'admin',
    prefix: '/network',
    routes: [
      { method: 'GET', path: '/', handler: show, ...reading },
      { method: 'GET', path: '/notes', handler: list, ...reading },
      { method: 'POST', path: '/notes', handler: write, ...writing },
      { method: 'POST', path: '/notes/:id/answers', handler: answer, ...writing },
      { method: 'DELETE', path: '/notes/:id', handler: remove, ...writing },
      { method: 'PUT', path: '/skills', handler: setSkills, ...writing },
    ],
  });
}

function refuse(ctx: Context, refusal: NetworkRefusal): void {
  ctx.status = 422;
  ctx.body = refusal;
}

function acknowledge(ctx: Context, written: Written): void {
  if (written === 'key-reused') {
    ctx.status = 409;
    ctx.body = { reason: 'key-reused', fields: [], findings: [] } satisfies NetworkRefusal;
    return;
  }
  ctx.status = written === 'stored' ? 201 : 200;
  ctx.body = { saved: true };
}
