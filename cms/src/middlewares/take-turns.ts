import type { Context, Next } from 'koa';
import { holdTurn } from '../conflicts/hold-turn';
import { baseHeader } from '../conflicts/refuse-stale-saves';

const recordPath = /^\/(?:content-manager\/collection-types|versions)\/[^/]+\/([a-z0-9]{10,40})(?:\/|$)/;

/**
 * Saves of one record are done one after the other, so that each sees what the one before has written. Here and not
 * where documents are written: by then Strapi has taken the only connection to SQLite, and whoever waits with it in the
 * hand waits for ever. After the body has been read, which a slow line must not keep others waiting with.
 */
export default () => async (ctx: Context, next: Next) => {
  const [, documentId] = ctx.method === 'GET' || !ctx.get(baseHeader) ? [] : (recordPath.exec(ctx.path) ?? []);
  return documentId === undefined ? next() : holdTurn(documentId, next);
};
