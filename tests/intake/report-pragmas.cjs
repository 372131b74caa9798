// Loaded before Strapi (`--require`): says on SIGUSR2 how its own, living connections to SQLite are set. Another
// connection would say how itself is set.
const Module = require('node:module');
const load = Module._load;
const opened = [];

Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request !== 'better-sqlite3' || loaded.isWatched) return loaded;
  return new Proxy(loaded, {
    get: (target, name) => (name === 'isWatched' ? true : Reflect.get(target, name)),
    construct(target, parameters) {
      const database = new target(...parameters);
      opened.push(database);
      return database;
    },
  });
};

process.on('SIGUSR2', () => {
  const names = ['synchronous', 'journal_mode', 'secure_delete'];
  for (const database of opened.filter(({ open }) => open)) {
    const values = Object.fromEntries(names.map((name) => [name, database.pragma(name, { simple: true })]));
    process.stdout.write(`\nPRAGMAS ${JSON.stringify(values)}\n`);
  }
});
