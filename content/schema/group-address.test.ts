import { isIPv6 } from 'node:net';
import { expect, it } from 'vitest';
import { groupAddress } from './group-address.ts';

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:DB8:1:2::ffff', '2001:db8:1:2::'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['::1', '0:0:0:0::'],
])('counts %s with its network', (address, network) => {
  expect(groupAddress(address)).toBe(network);
  expect(isIPv6(network)).toBe(true);
  expect(groupAddress(network)).toBe(network);
});

it('tells two networks apart', () => {
  expect(groupAddress('2001:db8:1:2::1')).not.toBe(groupAddress('2001:db8:1:3::1'));
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['unknown', 'unknown'],
  ['1:2:3', '1:2:3'],
  ['1::2::3', '1::2::3'],
  ['zz::1', 'zz::1'],
  ['', ''],
])('leaves %s one sender', (address, expected) => {
  expect(groupAddress(address)).toBe(expected);
});
