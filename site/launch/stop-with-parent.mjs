// Loaded into Strapi's process before Strapi: when the program that started it dies, however that happens,
// the channel between them closes, and Strapi ends too instead of holding the port and the database.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});
process.channel?.unref();
