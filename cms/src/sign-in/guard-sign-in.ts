import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { getSettings } from '../../config/settings';
import { findAddress } from '../intake/find-address';
import { type Account, checkCredentials } from './check-credentials';
import { createTryCounter } from './try-counter';

const windowMs = 15 * 60_000;

/** Where somebody unknown can guess a password, a token or an address. */
const guarded = ['/login', '/register', '/register-admin', '/forgot-password', '/reset-password'];

interface AuthService {
  readonly hashPassword: (password: string) => Promise<string>;
  readonly validatePassword: (password: string, hash: string) => Promise<boolean>;
}

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { middlewares?: unknown[] };
}

/** In `register`, before Strapi mounts its routes. */
export function guardSignIn(strapi: Core.Strapi): void {
  const limit = createSignInLimit(getSettings().REQUEST_TRUST_PROXY);
  const routes: Route[] = strapi.admin.routes['admin']?.routes ?? [];
  for (const path of guarded) {
    const route = routes.find((entry) => entry.method === 'POST' && entry.path === path);
    if (!route) throw new Error(`Strapi has no POST /admin${path} any more: see what took its place (src/sign-in)`);
    // Instead of Strapi's own, which believes the first of X-Forwarded-For and knows no spraying.
    route.config = { ...route.config, middlewares: [limit] };
  }
  checkEvenly(strapi);
  closeMailRoutes(strapi);
}

function createSignInLimit(trustProxy: boolean) {
  // An office shares one address; one person mistypes. Only who guesses reaches these, from one place or from many.
  const byAddress = createTryCounter({ max: 30, windowMs });
  const byPair = createTryCounter({ max: 10, windowMs });
  const byAccount = createTryCounter({ max: 50, windowMs });

  return async (ctx: Context, next: Next) => {
    const address = findAddress(ctx.req, trustProxy);
    const body: unknown = ctx.request.body;
    const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
    const account = typeof email === 'string' ? email.toLowerCase().slice(0, 254) : '';
    const counters = [
      [byAddress, address],
      ...(account ? ([[byPair, `${address} ${account}`] as const, [byAccount, account] as const] as const) : []),
    ] as const;
    for (const [counter, name] of counters) {
      const waitSeconds = counter.countTry(name);
      if (waitSeconds > 0) {
        ctx.set('Retry-After', String(waitSeconds));
        throw new errors.RateLimitError();
      }
    }
    await next();
    // A forgotten password is never "right": nobody is told whether the account exists.
    if (ctx.status < 400 && !ctx.path.endsWith('/forgot-password')) {
      for (const [counter, name] of counters) counter.takeBack(name);
    }
  };
}

/** The same work and the same answer for a known, an unknown and a switched-off account. */
function checkEvenly(strapi: Core.Strapi): void {
  const findUser = (email: string): Promise<Account | null> =>
    strapi.db.query('admin::user').findOne({ where: { email } });
  let emptyHash: Promise<string> | undefined;
  strapi.get('services').extend('admin::auth', (service: AuthService) => ({
    ...service,
    checkCredentials: async (credentials: { email: string; password: string }) => {
      emptyHash ??= service.hashPassword(randomBytes(24).toString('base64url'));
      const means = { findUser, compare: service.validatePassword, emptyHash: await emptyHash };
      const user = await checkCredentials(means, credentials);
      return user ? [null, user] : [null, false, { message: 'Invalid credentials' }];
    },
  }));
}

/** `POST /email` sends whatever anybody signed in likes to whomever: a way out for what an officer's page has opened. */
function closeMailRoutes(strapi: Core.Strapi): void {
  const email = strapi.plugin('email');
  const admin = Array.isArray(email.routes) ? undefined : email.routes['admin'];
  if (!admin) throw new Error('The e-mail plugin of Strapi keeps its routes elsewhere: see what took their place');
  email.routes = { admin: { ...admin, routes: admin.routes.filter(({ handler }) => handler !== 'email.send') } };
}
