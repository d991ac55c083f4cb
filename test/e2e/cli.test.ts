import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with some files, as somebody's working directory. */
function inFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Nothing is set here. */
const nowhere = inFolder({});

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

function cdncode(args: string[], input = '', locale = 'C', cwd = nowhere) {
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: locale };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8', env, cwd });
  return { status, stdout, stderr };
}

describe('cdncode in a terminal', () => {
  it('answers the words it is given', () => {
    const { status, stdout } = cdncode(['522', 'tencent']);
    expect(status).toBe(0);
    expect(stdout).toContain('Tencent EdgeOne');
    expect(stdout).toContain('This catalog has no 522 for Tencent Cloud CDN');
    expect(stdout).not.toContain('\u001b');
  });

  it('answers what comes on standard input', () => {
    expect(cdncode([], 'why 531 on tencent cdn?\n').stdout).toMatch(/^Tencent Cloud CDN 531: .+$/m);
  });

  it('takes a dash for standard input, as other tools do', () => {
    expect(cdncode(['-'], 'why 531 on tencent cdn?\n').stdout).toMatch(/^Tencent Cloud CDN 531: .+$/m);
  });

  it('prints one JSON object with the answer as facts', () => {
    const { stdout } = cdncode(['--json', '522', 'tencent']);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({
      version: 1,
      kind: 'explained',
      reading: { codes: ['522'], products: ['tencent-cdn', 'tencent-edgeone'] },
      entries: [{ product: 'tencent-edgeone', code: '522', lookFirst: ['origin', 'network', 'configuration'] }],
      undocumented: [{ product: 'tencent-cdn', code: '522', reserved: false }],
    });
    expect(printed.text).toMatch(/^Tencent EdgeOne 522: /);
  });

  it('reads a file, on the product that is named beside it', () => {
    const log = inFolder({ 'error.log': 'HTTP/2 522\n' });
    expect(cdncode(['error.log', 'edgeone'], '', 'C', log).stdout).toMatch(/^Tencent EdgeOne 522: .+$/m);
    expect(cdncode(['error.log'], '', 'C', log).stdout).toMatch(/522/);
  });

  it('says which file it cannot read', () => {
    const folder = inFolder({ 'picture.png': 'PNG\0' });
    expect(cdncode(['./picture.png'], '', 'C', folder)).toEqual({
      status: 66,
      stdout: '',
      stderr: './picture.png is not a text.\n',
    });
  });

  it('answers with the settings of the bot, from a file .env too', () => {
    const folder = inFolder({
      '.env': 'DEFAULT_PRODUCTS=edgeone\nDEFAULT_LOCALE=zh-CN\nRUNBOOKS_DIR=books\nSLACK_BOT_TOKEN=xoxb\n',
      'books/522.yaml': 'owner: Ada\nsteps: [Call Ada]\n',
    });
    const { status, stdout } = cdncode(['522'], '', 'en_US.UTF-8', folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^腾讯云 EdgeOne 522：/m);
    expect(stdout).toContain('Call Ada');
    expect(JSON.parse(cdncode(['--json', '522'], '', 'C', folder).stdout).entries[0].team).toMatchObject({
      owner: 'Ada',
    });
  });

  it('says every setting that is wrong, and answers nothing', () => {
    const folder = inFolder({ '.env': 'DEFAULT_PRODUCTS=cloudflaer\nRUNBOOKS_DIR=nowhere\n' });
    const { status, stdout, stderr } = cdncode(['522'], '', 'C', folder);
    expect([status, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/DEFAULT_PRODUCTS names "cloudflaer".+\n.*RUNBOOKS_DIR/);
    expect(cdncode(['522'], '', 'C', inFolder({ '.env': 'DEFAULT_LOCALE=fr\n' })).stderr).toContain('DEFAULT_LOCALE');
  });

  it('follows standard input, and says at its end how often each failure was there', () => {
    const line = (status: number): string =>
      `203.0.113.9 - - [01/Dec/2026:10:05:01 +0000] "GET /api HTTP/1.1" ${status} 157 "-" "curl/8.5"\n`;
    const { status, stdout } = cdncode(['--watch'], line(200) + line(502).repeat(3) + line(504));
    expect(status).toBe(0);
    expect(stdout).toBe('new by line 5: 502\nnew by line 5: 504\n3 of 5 lines: 502\n1 of 5 lines: 504\n');
    const objects = cdncode(['--watch', '--json'], line(502)).stdout.trim().split('\n');
    expect(objects.map((each) => JSON.parse(each))).toEqual([
      { code: '502', count: 1, of: 1, isTotal: false },
      { code: '502', count: 1, of: 1, isTotal: true },
    ]);
    expect(cdncode(['--watch'], line(200)).status).toBe(1);
  });

  it('completes codes and products in a real bash', () => {
    const typed = (line: string): string[] => {
      const script = `
        cdncode() { '${process.execPath}' '${cli}' "$@"; }
        eval "$(cdncode --completion bash)"
        COMP_WORDS=(${line}) COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
        _cdncode; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split('\n');
    };
    expect(typed('cdncode 52')).toEqual(expect.arrayContaining(['520', '522']));
    expect(typed('cdncode 522 tencent-e')).toEqual(['tencent-edgeone']);
    expect(typed('cdncode --js')).toEqual(['--json']);
  });

  it('has a script for each shell, and says which there are', () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(cdncode(['--completion', shell]).stdout).toContain('--complete');
    expect(cdncode(['--completion', 'tcsh']).stderr).toContain('--completion takes bash or zsh or fish');
  });

  it('prints the card, and with --more everything that there is to say, once', () => {
    const short = cdncode(['522', 'edgeone']);
    expect(short.stdout).toContain('There is more: `--more` on the command line');
    expect(short.stdout).not.toContain('EO-LOG-UUID');
    const { status, stdout } = cdncode(['--more', '522', 'edgeone']);
    expect(status).toBe(0);
    expect(stdout).toContain('EO-LOG-UUID');
    expect(stdout).not.toContain('There is more');
    expect(stdout.match(/^Tencent EdgeOne 522: /gm)).toHaveLength(1);
    expect(stdout.startsWith(short.stdout.split('There is more')[0]?.trimEnd() ?? '?')).toBe(true);
    expect(cdncode(['--more', '--lang', 'zh-CN', '522', 'edgeone']).stdout).toContain('全部检查项');
  });

  it('prints with --more a card that has no more as it is', () => {
    expect(cdncode(['--more', 'help']).stdout).toBe(cdncode(['help']).stdout);
  });

  it('prints its version and the edition of its catalog', () => {
    expect(cdncode(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\S* \(catalog \d{4}-\d\d-\d\d-[0-9a-f]{8}\)\n$/);
    expect(cdncode(['-v']).stdout).toBe(cdncode(['--version']).stdout);
  });

  it('answers in the language that is asked for', () => {
    expect(cdncode(['--lang', 'zh-CN', '522', 'edgeone']).stdout).toContain('源站');
    expect(cdncode(['522', '腾讯云']).stdout).toContain('源站');
    expect(cdncode(['522', 'edgeone'], '', 'zh_CN.UTF-8').stdout).toContain('源站');
    expect(cdncode(['--lang', 'en', '522', '腾讯云']).stdout).toContain('origin');
  });

  it.each([
    [['999'], 1],
    [['522', 'tencnt'], 1],
    [['zzzz', 'qqqq'], 1],
    [['522'], 0],
    [['599', 'edgeone'], 0],
    [['help'], 0],
    [['--help'], 0],
    [['--version'], 0],
    [['--colour'], 64],
    [['--lang', 'fr', '522'], 64],
    [['--lang'], 64],
  ])('%j ends with %i', (args, code) => {
    const { status, stdout, stderr } = cdncode(args);
    expect(status).toBe(code);
    expect(code === 64 ? stderr : stdout).not.toBe('');
    if (code === 64) expect(stderr).toContain('--help');
  });

  it('survives 256 KB and more on standard input', () => {
    expect(cdncode([], `522 cloudflare ${'x '.repeat(300_000)}`).stdout).toMatch(/^Cloudflare 522: .+$/m);
  });
});
