import type { Core } from '@strapi/strapi';
import { getSettings } from '../config/settings';
import { ensureAccounts } from './accounts/ensure-accounts';
import { ensureDemoDesks } from './accounts/ensure-demo-desks';
import { ensureBuildToken } from './build-token/ensure-build-token';
import { registerExchangeActions } from './exchange/register-actions';
import { registerExchangeRoutes } from './exchange/register-routes';
import { ensureDemoFigures } from './figures/ensure-demo-figures';
import { scheduleFigures } from './figures/freeze-figures';
import { registerHomepageRoutes } from './homepage/register-routes';
import { closeIdleBodies } from './intake/close-idle-bodies';
import { scheduleCare } from './intake/schedule-care';
import { ensureLocales } from './languages/ensure-locales';
import { closePostOffice, openPostOffice } from './mail/post-office';
import { registerReceptionActions } from './reception/register-actions';
import { registerReceptionRoutes } from './reception/register-routes';
import { registerReportActions } from './reports/register-actions';
import { registerReportRoutes } from './reports/register-routes';
import { applyRoles } from './roles/apply-roles';
import { guardDocuments } from './roles/guard-documents';
import { registerConditions } from './roles/register-conditions';
import { writeSeed } from './seeding/write-seed';
import { guardSignIn } from './sign-in/guard-sign-in';
import { followSource } from './translations/follow-source';
import { registerTranslationRoutes } from './translations/register-routes';
import { guardUploads } from './uploads/guard-uploads';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await registerConditions(strapi);
    await registerReceptionActions(strapi);
    registerReceptionRoutes(strapi);
    await registerReportActions(strapi);
    registerReportRoutes(strapi);
    await registerExchangeActions(strapi);
    registerExchangeRoutes(strapi);
    registerHomepageRoutes(strapi);
    registerTranslationRoutes(strapi);
    guardDocuments(strapi);
    followSource(strapi);
    guardUploads(strapi);
    guardSignIn(strapi);
    closeIdleBodies(strapi.server.httpServer);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi);
    // A command beside a running CMS (src/exchange/command.ts): accounts, mails and care are that one's business.
    if (strapi.config.get('portal.isCommand') === true) return;
    await applyRoles(strapi);
    await ensureAccounts(strapi);
    await ensureDemoDesks(strapi);
    await ensureBuildToken(strapi);
    if (getSettings().PORTAL_SEED) await writeSeed(strapi);
    openPostOffice(strapi);
    await scheduleCare(strapi);
    await ensureDemoFigures(strapi);
    await scheduleFigures(strapi);
  },

  destroy() {
    closePostOffice();
  },
};
