import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../src/catalog/catalog.ts';
import { readConfig } from '../src/config.ts';
import { type LiveOptions, openOptions } from '../src/options.ts';
import { realCatalog } from './support/catalog.ts';

describe('the runbooks of a running bot', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cdncode-'));
    note('One.');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const note = (text: string): void => writeFileSync(join(directory, '522.yaml'), `note: ${text}\n`);

  async function open(catalog: Catalog): Promise<LiveOptions> {
    const config = readConfig({ RUNBOOKS_DIR: directory }, []);
    const opened = config.ok ? await openOptions(config.value, catalog) : config;
    if (!opened.ok) throw new Error(opened.problems.join('\n'));
    return opened.value;
  }

  const used = ({ options }: LiveOptions) => options.runbooks?.()?.about('keycdn', '522');

  it('are those of the last reload, however many are asked for at once', async () => {
    const live = await open(realCatalog);
    const first = live.reload();
    note('Two.');
    const second = live.reload();
    note('Three.');
    const third = live.reload();
    const ends = await Promise.all([first, second, third]);
    expect(ends.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(used(live)?.notes).toEqual(['Three.']);
  });

  it('stay in use when reading them again fails as nobody foresaw, which is told and not thrown', async () => {
    let isBroken = false;
    const products: Catalog['products'] = Object.create(realCatalog.products, {
      has: {
        value: (id: string) => {
          if (isBroken) throw new Error('a fault');
          return realCatalog.products.has(id);
        },
      },
      keys: { value: () => realCatalog.products.keys() },
    });
    mkdirSync(join(directory, 'keycdn'));
    writeFileSync(join(directory, 'keycdn/521.yaml'), 'note: x\n');
    const live = await open({ ...realCatalog, products });
    note('Two.');
    isBroken = true;
    expect(await live.reload()).toEqual({ ok: false, problems: ['RUNBOOKS_DIR cannot be read (a fault).'] });
    expect(used(live)?.notes).toEqual(['One.']);
    isBroken = false;
    expect(await live.reload()).toMatchObject({ ok: true });
    expect(used(live)?.notes).toEqual(['Two.']);
  });
});

it('the bot is told where the static site stands', async () => {
  const config = readConfig({ SITE_URL: 'https://example.com/codes' }, []);
  const opened = config.ok ? await openOptions(config.value, realCatalog) : config;
  expect(opened).toMatchObject({ value: { options: { siteUrl: 'https://example.com/codes' } } });
});
