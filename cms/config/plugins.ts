const year = 365 * 24 * 60 * 60 * 1000;

export default {
  // No public accounts and no public role: content is read with the build's token, requests arrive by one route.
  'users-permissions': { enabled: false },
  upload: {
    config: {
      sizeLimit: 8 * 1024 * 1024,
      // File names carry a hash of the content; without an age every build would encode every picture again.
      providerOptions: { localServer: { maxage: year } },
    },
  },
};
