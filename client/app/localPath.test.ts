import { expect, it } from 'vitest';
import { localPath } from './localPath.ts';

it('[UI2] leads to a path of this site', () => {
  expect(localPath('/situations/abc')).toBe('/situations/abc');
  expect(localPath('/')).toBe('/');
});

it.each([
  '//evil.example/x',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'situations',
  '',
  null,
  undefined,
  ['/situations'],
])('[UI2] leads nowhere else: %j', (wish) => {
  expect(localPath(wish)).toBeNull();
});
