const year = 365 * 24 * 60 * 60 * 1000;

export default {
  // No public accounts and no public role: content is read with the build's token, requests arrive by one route.
  'users-permissions': { enabled: false },
  upload: {
    config: {
      // The larger of the limits of src/uploads, which tells an editor what to do about it.
      sizeLimit: 10 * 1024 * 1024,
      // Strapi's own list goes by the name when the bytes tell it nothing; src/uploads judges by content.
      security: { allowedTypes: ['*/*'] },
      // File names carry a hash of the content; without an age every build would encode every picture again.
      providerOptions: { localServer: { maxage: year } },
    },
  },
};
