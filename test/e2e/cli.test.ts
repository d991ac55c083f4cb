import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

function cdncode(args: string[], input = '', locale = 'C') {
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: locale };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8', env });
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

  it('prints one JSON object with the reading, the answer and the text of the card', () => {
    const { stdout } = cdncode(['--json', '522', 'tencent']);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({
      reading: { codes: ['522'], products: ['tencent-cdn', 'tencent-edgeone'] },
      answer: {
        kind: 'explained',
        entries: [{ product: 'tencent-edgeone', code: '522' }],
        undocumented: [{ product: 'tencent-cdn', code: '522' }],
      },
    });
    expect(printed.text).toMatch(/^Tencent EdgeOne 522: /);
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
