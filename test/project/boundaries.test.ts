import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const workplace = mkdtempSync(join(tmpdir(), 'cdncode-'));
cpSync(join(root, 'biome.json'), join(workplace, 'biome.json'));
afterAll(() => rmSync(workplace, { recursive: true }));

/** What the linter says about a file that imports something. */
function lint(file: string, imported: string): string {
  const path = join(workplace, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { thing } from '${imported}';\n\nconsole.log(thing);\n`);
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', `--config-path=${workplace}`, path], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('the import boundaries', () => {
  it.each([
    ['src/core/lookup.ts', '../adapters/slack/start.ts'],
    ['src/core/read/read.ts', 'discord.js'],
    ['src/core/bot.ts', '../config.ts'],
    ['src/locales/en.ts', '@slack/bolt'],
    ['src/catalog/load.ts', '../core/lookup.ts'],
    ['src/catalog/catalog.ts', 'pino'],
    ['src/adapters/slack/receive.ts', '../discord/receive.ts'],
    ['src/adapters/slack/receive.ts', 'discord.js'],
    ['src/adapters/slack/receive.ts', '../../catalog/catalog.ts'],
    ['src/adapters/discord/receive.ts', '@slack/bolt'],
    ['src/adapters/discord/receive.ts', '../../core/lookup.ts'],
    ['src/adapters/terminal/start.ts', '../../core/read/read.ts'],
    ['src/adapters/discord/receive.ts', '../../core/search.ts'],
    ['src/adapters/slack/render.ts', 'minisearch'],
    ['src/adapters/web/start.ts', '../slack/render.ts'],
    ['src/adapters/web/start.ts', '../discord/preview.ts'],
    ['src/adapters/web/answer.ts', '../../core/lookup.ts'],
    ['src/adapters/web/answer.ts', '../../catalog/catalog.ts'],
    ['src/adapters/web/page/page.tsx', '../../../core/bot.ts'],
    ['src/adapters/web/page/slack.tsx', '../../slack/rich-text.ts'],
    ['src/adapters/slack/start.ts', '../web/start.ts'],
    ['src/adapters/discord/start.ts', '../web/start.ts'],
    ['src/adapters/terminal/start.ts', '../web/start.ts'],
    ['src/core/bot.ts', '../adapters/web/start.ts'],
    ['src/server/start.ts', '../core/lookup.ts'],
    ['src/server/start.ts', '../adapters/web/start.ts'],
    ['src/server/start.ts', '@slack/bolt'],
  ])('%s may not import %s', (file, imported) => {
    expect(lint(file, imported)).toContain('noRestrictedImports');
  });

  it.each([
    ['src/core/lookup.ts', '../catalog/catalog.ts'],
    ['src/adapters/slack/receive.ts', '../../core/card.ts'],
    ['src/adapters/slack/receive.ts', '../../core/question.ts'],
    ['src/adapters/slack/receive.ts', '@slack/bolt'],
    ['src/adapters/discord/receive.ts', 'discord.js'],
    ['src/adapters/web/answer.ts', '../../core/question.ts'],
    ['src/adapters/web/answer.ts', '../preview.ts'],
    ['src/adapters/web/page/page.tsx', '../../../locales/web.ts'],
    ['src/server/metrics.ts', '../core/question.ts'],
    ['src/adapters/terminal/render.ts', '../../locales/words.ts'],
  ])('%s may import %s', (file, imported) => {
    expect(lint(file, imported)).not.toContain('noRestrictedImports');
  });

  it('only the main program reads the environment', () => {
    const path = join(workplace, 'src/core/environment.ts');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'console.log(process.env);\n');
    const { stdout, stderr } = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', `--config-path=${workplace}`, path],
      { encoding: 'utf8' },
    );
    expect(stdout + stderr).toContain('noProcessEnv');
  });
});
