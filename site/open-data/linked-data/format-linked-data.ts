import type { Graph, Thing } from 'schema-dts';

/** JSON-LD as it may stand in a page: a `<` in a title cannot end the block. */
export function formatLinkedData(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
