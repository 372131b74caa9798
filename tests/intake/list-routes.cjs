// Prints every route that Strapi has registered. A process of its own: Strapi wants one instance each.
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const cms = join(__dirname, '../../cms');
createStrapi({ appDir: cms, distDir: join(cms, 'dist') })
  .load()
  .then((strapi) => {
    strapi.server.mount();
    const routes = strapi.server.listRoutes().map(({ methods, path }) => ({ methods, path: String(path) }));
    process.stdout.write(`\nROUTES ${JSON.stringify(routes)}\n`, () => process.exit(0));
  });
