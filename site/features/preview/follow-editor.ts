/** The admin says in this way that the draft was saved: https://docs.strapi.io/cms/features/preview */
window.addEventListener('message', ({ source, data }) => {
  if (source === window.parent && typeof data === 'object' && data?.type === 'strapiUpdate') window.location.reload();
});
