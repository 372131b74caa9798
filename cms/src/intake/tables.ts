/** Our own tables (`cms/database/migrations`): Strapi's Content Manager and routes know nothing of them. */
export const requestTable = 'intake_requests';
export const messageTable = 'intake_messages';
export const keyTable = 'intake_keys';
export const holderTable = 'intake_holders';
export const journalTable = 'intake_journal';
export const mailTable = 'intake_mail';
export const figureTable = 'intake_figures';
export const ratingTable = 'intake_ratings';
export const ratingKeyTable = 'intake_rating_keys';
export const publishedTable = 'published_figures';
