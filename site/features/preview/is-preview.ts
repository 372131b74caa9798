/** Whether these pages show a draft to its editor (site/preview) and not the site to visitors. */
export const isPreview = Boolean(process.env['PORTAL_PREVIEW']);
