import { describe, expect, it } from 'vitest';
import { type Origin, sourceAddress } from '../../src/playground/source-address.ts';

const page = 'https://code.example.com/team/cdncode';

describe('the address of the source', () => {
  it.each<[Origin, string | undefined]>([
    [{}, undefined],
    [{ repository: '' }, undefined],
    [{ repository: {} }, undefined],
    [{ repository: page }, page],
    [{ repository: { url: `${page}.git` } }, page],
    [{ repository: { url: `git+${page}.git` } }, page],
    [{ repository: { url: 'git://code.example.com/team/cdncode.git' } }, page],
    [{ repository: { url: 'git+ssh://git@code.example.com/team/cdncode.git' } }, page],
    [{ repository: 'git@code.example.com:team/cdncode.git' }, page],
    [{ repository: 'team/cdncode' }, 'https://github.com/team/cdncode'],
    [{ repository: 'github:team/cdncode' }, 'https://github.com/team/cdncode'],
    [{ repository: page, homepage: 'https://www.example.com/' }, page],
    [{ homepage: 'https://www.example.com/' }, 'https://www.example.com/'],
    [{ repository: 'javascript:alert(1)' }, undefined],
    [{ homepage: 'javascript:alert(1)' }, undefined],
    [{ repository: '../here', homepage: 'file:///etc' }, undefined],
  ])('of %j is %s', (origin, address) => expect(sourceAddress(origin)).toBe(address));
});
