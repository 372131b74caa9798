import type { Core } from '@strapi/strapi';
import { allow } from '../accounts/allow';
import { noteDeskKeys } from '../publishing/note-desk-keys';
import { addEntry } from './add-entry';
import { addHolder, removeHolder, type Successions } from './change-holders';
import { changeState } from './change-state';
import { createKey } from './create-key';
import { createDoor } from './desk-session';
import { handOver } from './hand-over';
import { listJournal } from './journal';
import { closeDesk, mergeRequest } from './merge-desks';
import { printRegister } from './print-register';
import { createProofBook, proveHolder } from './prove-holder';
import { exportRegister, listRequests, showRequest } from './read-requests';
import { readAction, updateAction } from './register-actions';
import { showDesk } from './show-desk';
import { writeRegister } from './write-register';

/** `/reception/…`, for people signed in to the admin; the shapes are those of content/schema/desk.ts. */
export function registerReceptionRoutes(strapi: Core.Strapi): void {
  const open = createDoor(strapi);
  const openKeys: typeof open = (work) =>
    open(async (session, ctx) => {
      const reply = await work(session, ctx);
      await noteDeskKeys(strapi);
      return reply;
    });
  const proofs = createProofBook();
  const successions: Successions = new Map();
  const read = { config: allow(readAction), info: {} };
  const write = { config: allow(updateAction), info: {} };
  const key = '/keys/:keyId/holders';
  const request = '/requests/:locator';

  strapi.server.routes({
    type: 'admin',
    prefix: '/reception',
    routes: [
      { ...read, method: 'GET', path: '/desk', handler: open((session) => showDesk(session)) },
      {
        ...write,
        method: 'POST',
        path: '/keys',
        handler: openKeys((session, { request: { body } }) => createKey(session, body)),
      },
      {
        ...write,
        method: 'POST',
        path: key,
        handler: openKeys((session, ctx) => addHolder(session, ctx['params'].keyId, ctx.request.body, successions)),
      },
      {
        ...write,
        method: 'DELETE',
        path: `${key}/:id`,
        handler: openKeys((session, ctx) => removeHolder(session, ctx['params'].keyId, ctx['params'].id)),
      },
      {
        ...write,
        method: 'POST',
        path: `${key}/:id/proof`,
        handler: openKeys((session, ctx) =>
          proveHolder(session, { ...ctx['params'], body: ctx.request.body }, proofs, successions),
        ),
      },
      { ...read, method: 'GET', path: '/requests', handler: open((session, ctx) => listRequests(session, ctx.query)) },
      {
        ...read,
        method: 'GET',
        path: request,
        handler: open((session, ctx) => showRequest(session, ctx['params'].locator)),
      },
      {
        ...write,
        method: 'POST',
        path: `${request}/state`,
        handler: open((session, ctx) => changeState(session, ctx['params'].locator, ctx.request.body)),
      },
      {
        ...write,
        method: 'POST',
        path: `${request}/entries`,
        handler: open((session, ctx) => addEntry(session, ctx['params'].locator, ctx.request.body)),
      },
      {
        ...write,
        method: 'POST',
        path: `${request}/handover`,
        handler: open((session, ctx) => handOver(session, ctx['params'].locator, ctx.request.body)),
      },
      {
        ...write,
        method: 'POST',
        path: `${request}/merger`,
        handler: open((session, ctx) => mergeRequest(session, ctx['params'].locator, ctx.request.body)),
      },
      {
        ...write,
        method: 'POST',
        path: '/desks/:commune/closure',
        handler: open((session, ctx) => closeDesk(session, ctx['params'].commune, ctx.request.body)),
      },
      {
        ...write,
        method: 'POST',
        path: '/register',
        handler: open((session, { request: { body } }) => writeRegister(session, body)),
      },
      {
        ...read,
        method: 'GET',
        path: '/export',
        handler: open((session, ctx) => exportRegister(session, ctx.query)),
      },
      { ...read, method: 'GET', path: '/print', handler: open((session, ctx) => printRegister(session, ctx.query)) },
      {
        ...read,
        method: 'GET',
        path: '/journal',
        handler: open((session, ctx) => listJournal(session, ctx.query['commune'])),
      },
    ],
  });
}
