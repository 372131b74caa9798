/** Our own tables (`cms/database/migrations`): Strapi's Content Manager and routes know nothing of them. */
export const changeTable = 'publishing_changes';
export const reportTable = 'publishing_reports';
