/** As a command beside a running CMS: many short writes; their number at the end. */
export const writeScript = `
const target = JSON.parse(process.argv[1]);
const statement = "UPDATE themes SET slug = slug WHERE slug = 'health'";
let count = 0;
process.stdin.resume();
process.stdin.on('end', () => { console.log(' ' + count); process.exit(0); });
(async () => {
  let write;
  if (target.file) {
    const database = new (require('better-sqlite3'))(target.file, { timeout: 30000 });
    write = () => database.exec(statement);
  } else {
    const client = new (require('pg').Client)(target);
    await client.connect();
    write = () => client.query(statement);
  }
  for (;;) {
    await write();
    if (++count === 1) console.log('writing');
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
})();`;
