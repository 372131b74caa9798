import type { Core } from '@strapi/strapi';
import { getSettings } from '../config/settings';
import { ensureAccounts } from './accounts/ensure-accounts';
import { ensureDemoDesks } from './accounts/ensure-demo-desks';
import { ensureBuildToken } from './build-token/ensure-build-token';
import { refuseDrafts } from './build-token/refuse-drafts';
import { refuseStaleSaves } from './conflicts/refuse-stale-saves';
import { registerCustomFields } from './custom-fields/register-custom-fields';
import { beginAsWriter } from './database/begin-as-writer';
import { applyEditViews } from './edit-views/apply-edit-views';
import { registerExchangeActions } from './exchange/register-actions';
import { registerExchangeRoutes } from './exchange/register-routes';
import { ensureDemoFigures } from './figures/ensure-demo-figures';
import { scheduleFigures } from './figures/freeze-figures';
import { registerHomepageRoutes } from './homepage/register-routes';
import { closeIdleBodies } from './intake/close-idle-bodies';
import { scheduleCare } from './intake/schedule-care';
import { ensureLocales } from './languages/ensure-locales';
import { registerLinkActions } from './links/register-actions';
import { registerLinkRoutes } from './links/register-routes';
import { scheduleLinks } from './links/schedule-links';
import { closePostOffice, openPostOffice } from './mail/post-office';
import { registerNetworkActions } from './network/register-actions';
import { registerNetworkRoutes } from './network/register-routes';
import { registerPreviewRoute } from './preview/register-route';
import { closeChangeLog } from './publishing/get-change-log';
import { notePublications } from './publishing/note-publications';
import { openPublishing } from './publishing/open-publishing';
import { registerPublishingRoutes } from './publishing/register-routes';
import { registerReceptionActions } from './reception/register-actions';
import { registerReceptionRoutes } from './reception/register-routes';
import { registerReportActions } from './reports/register-actions';
import { registerReportRoutes } from './reports/register-routes';
import { applyRoles } from './roles/apply-roles';
import { explainRefusals } from './roles/explain-refusals';
import { guardDocuments } from './roles/guard-documents';
import { guardLookups } from './roles/guard-lookups';
import { publishNewLanguage } from './roles/publish-new-language';
import { registerConditions } from './roles/register-conditions';
import { writeSeed } from './seeding/write-seed';
import { guardSignIn } from './sign-in/guard-sign-in';
import { registerTeamActions } from './team/register-actions';
import { registerTeamRoutes } from './team/register-routes';
import { followSource } from './translations/follow-source';
import { registerTranslationRoutes } from './translations/register-routes';
import { cleanOldPictures } from './uploads/clean-old-pictures';
import { guardUploads } from './uploads/guard-uploads';
import { setUploadDefaults } from './uploads/set-defaults';
import { validateDocuments } from './validation/validate-documents';
import { keepVersions } from './versions/keep-versions';
import { registerVersionRoutes } from './versions/register-routes';
import { scheduleExpiry } from './versions/schedule-expiry';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    beginAsWriter(strapi);
    registerCustomFields(strapi);
    await registerConditions(strapi);
    await registerReceptionActions(strapi);
    registerReceptionRoutes(strapi);
    await registerReportActions(strapi);
    registerReportRoutes(strapi);
    await registerNetworkActions(strapi);
    registerNetworkRoutes(strapi);
    await registerExchangeActions(strapi);
    registerExchangeRoutes(strapi);
    registerPublishingRoutes(strapi);
    await registerLinkActions(strapi);
    registerLinkRoutes(strapi);
    registerVersionRoutes(strapi);
    registerPreviewRoute(strapi);
    await registerTeamActions(strapi);
    registerTeamRoutes(strapi);
    registerHomepageRoutes(strapi);
    registerTranslationRoutes(strapi);
    refuseDrafts(strapi);
    guardDocuments(strapi);
    guardLookups(strapi);
    explainRefusals(strapi);
    publishNewLanguage(strapi);
    refuseStaleSaves(strapi);
    validateDocuments(strapi);
    keepVersions(strapi);
    followSource(strapi);
    notePublications(strapi);
    guardUploads(strapi);
    guardSignIn(strapi);
    closeIdleBodies(strapi.server.httpServer);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi);
    // A command beside a running CMS (src/exchange/command.ts): accounts, mails and care are that one's business.
    if (strapi.config.get('portal.isCommand') === true) return;
    await applyEditViews(strapi);
    await applyRoles(strapi);
    await ensureAccounts(strapi);
    await ensureDemoDesks(strapi);
    await ensureBuildToken(strapi);
    await setUploadDefaults(strapi);
    await cleanOldPictures(strapi);
    if (getSettings().PORTAL_SEED) await writeSeed(strapi);
    openPostOffice(strapi);
    await scheduleCare(strapi);
    await scheduleExpiry(strapi);
    scheduleLinks(strapi);
    await ensureDemoFigures(strapi);
    await scheduleFigures(strapi);
    await openPublishing(strapi);
  },

  destroy() {
    closePostOffice();
    closeChangeLog();
  },
};
