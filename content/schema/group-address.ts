/** `2001:db8::1` as its eight groups; undefined for what is no IPv6 address. */
function readGroups(text: string): number[] | undefined {
  const [head = '', tail, ...more] = text.split('::');
  const toGroups = (part: string | undefined) => (part ? part.split(':') : []);
  const [first, last] = [toGroups(head), toGroups(tail)];
  const missing = 8 - first.length - last.length;
  if (more.length > 0 || (tail === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...first, ...Array.from({ length: missing }, () => '0'), ...last];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}

/**
 * What an address counts as, where visits are counted. A provider gives each IPv6 customer 2^64 addresses or more, and a
 * phone takes a new one whenever it likes: counted one by one, a limit would hold nobody back. IPv4 written as IPv6
 * (`::ffff:192.0.2.1`) is the same sender as `192.0.2.1`.
 *
 * @returns the /64 as an address of its own (`2001:db8:1:2::`); IPv4, and what is no address, as it is
 */
export function groupAddress(address: string): string {
  const plain = address.trim().replace(/%.*$/, '');
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(plain)?.[1];
  if (mapped) return mapped;
  const groups = plain.includes(':') ? readGroups(plain) : undefined;
  if (!groups) return address;
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  // One spelling each, and one that `isIP` takes: `0:0:0:0::` and `::` are the same.
  return `${network.join(':')}::`;
}
