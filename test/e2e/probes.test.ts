import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commandOf, probesIn } from '../../src/catalog/probes.ts';
import { probesSchema } from '../../src/catalog/schema/lists.ts';
import { readYaml } from '../../src/catalog/yaml-file.ts';
import { catalogDirectory } from '../support/catalog.ts';
import { dnsAddress, startDnsServer } from '../support/dns-server.ts';
import { answerFastCgi } from '../support/fastcgi.ts';
import { type OriginKind, type Origins, site, slowness, startOrigins } from '../support/origins.ts';

/* The commands of probes.yaml, run by a shell as a person would, against origins that are healthy or broken in their own ways. */

const file = readYaml(join(catalogDirectory, 'probes.yaml'), 'probes.yaml', probesSchema);
if (!file.ok) throw new Error('probes.yaml is not in order');
const probes = file.value.content;

let origins: Origins;
beforeAll(async () => {
  origins = await startOrigins();
});
afterAll(() => origins.stop());

type Ran = { readonly code: number | string | undefined; readonly out: string; readonly err: string };

/** The command of what an entry writes as its probe. */
function written(probe: string): string {
  const [reference] = probesIn(`\`probe ${probe}\``);
  const command = reference && commandOf(reference, probes, 'public');
  if (!command) throw new Error(`there is no probe ${probe}`);
  return command;
}

const inShell = (command: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((done) => {
    execFile('sh', ['-c', command], { env: { ...process.env, ...env } }, (error, out, err) => {
      done({ code: error?.code ?? 0, out, err });
    });
  });

/** Runs a probe with the port of an origin in the place of 443 or 80. */
function run(probe: string, kind: OriginKind, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const command = written(probe);
  const address = `127.0.0.1:${origins.ports[kind]}`;
  const filled = command
    .replace(/"\$HOST:(443|80):\$ORIGIN:\1"/, `"${site}:$1:${address}"`)
    .replace(/"\$ORIGIN:443"/, `"${address}"`)
    .replace('://$ORIGIN/', `://${address}/`)
    .replace('-servername "$ORIGIN"', `-servername "${site}"`)
    .replace('://$HOST/', command.includes('--connect-to') ? `://${site}/` : `://localhost:${origins.ports[kind]}/`)
    .replace('"$HOST:443"', `"localhost:${origins.ports[kind]}"`)
    .replace('"$HOST"', `"${site}"`);
  return inShell(filled, env);
}

const lastLine = ({ out }: Ran): string => out.trim().split('\n').at(-1) ?? '';

const numbers = /^(\d{3}) connected=(\d+\.\d+)s first-byte=(\d+\.\d+)s(?: all=(\d+\.\d+)s)?$/;

/** The status and the seconds until the first byte that a probe prints last. */
function printed(ran: Ran): { readonly status: string; readonly firstByte: number } {
  const [, status = '', , firstByte = ''] = numbers.exec(lastLine(ran)) ?? [];
  return { status, firstByte: Number(firstByte) };
}

describe.each(['origin-https', 'origin-https own', 'origin-time', 'origin-time own'])('probe %s', (probe) => {
  it.each(['healthy', 'wrongName', 'expired'] as const)('says that an origin answers: %s', async (kind) => {
    expect(printed(await run(probe, kind))).toMatchObject({ status: '200' });
  });

  it('says how long a slow origin takes', async () => {
    const { status, firstByte } = printed(await run(probe, 'slow'));
    expect(status).toBe('200');
    expect(firstByte).toBeGreaterThanOrEqual(slowness / 1000);
  });

  it.each([
    ['refusing', 7, /refused|couldn't connect/i],
    ['httpOnly', 35, /SSL|TLS/],
    ['resetting', 35, /reset|SSL/i],
  ] as const)('says that an origin does not answer, and why: %s', async (kind, code, why) => {
    const ran = await run(probe, kind);
    expect(printed(ran).status).toBe('000');
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(why);
  });
});

describe.each(['origin-http', 'origin-http own', 'origin-time-http', 'origin-time-http own'])('probe %s', (probe) => {
  it('says that an origin answers by HTTP', async () => {
    expect(printed(await run(probe, 'httpOnly'))).toMatchObject({ status: '200' });
  });

  it.each([
    ['refusing', 7, /refused|couldn't connect/i],
    ['resetting', 56, /reset/i],
  ] as const)('says that an origin does not answer, and why: %s', async (kind, code, why) => {
    const ran = await run(probe, kind);
    expect([printed(ran).status, ran.code]).toEqual(['000', code]);
    expect(ran.err).toMatch(why);
  });
});

describe('probes of what an origin answers', () => {
  it.each([
    ['origin-headers', 'healthy'],
    ['origin-headers own', 'expired'],
    ['origin-headers-http', 'httpOnly'],
    ['origin-headers-http own', 'httpOnly'],
  ] as const)('show its headers, and nothing else: %s', async (probe, kind) => {
    const { out } = await run(probe, kind);
    expect(out).toMatch(/^HTTP\/1\.1 200 OK\r?\nx-origin: mine/);
    expect(out).not.toContain('hello');
  });

  it('show the page with its headers: origin-page', async () => {
    const { out } = await run('origin-page', 'wrongName');
    expect(out).toMatch(/x-origin: mine.*hello$/s);
  });

  it.each(['origin-headers', 'origin-page', 'origin-time'])(
    'say why there is none, although they are silent otherwise: %s',
    async (probe) => {
      expect((await run(probe, 'refusing')).err).toMatch(/^curl: \(7\) .+couldn't connect/im);
    },
  );

  it('ask for the name that the edge sends', async () => {
    await run('origin-https', 'healthy');
    expect(origins.lastRequest().headers['host']).toBe(site);
    await run('origin-https own', 'healthy');
    expect(origins.lastRequest().headers['host']).toBe(`127.0.0.1:${origins.ports.healthy}`);
  });

  it('have the time limit of an entry in the place of their own', () => {
    expect(written('origin-https -m 200')).toContain(' -m 200 ');
    expect(written('origin-https -m 200')).not.toContain(' -m 30 ');
  });

  it('take the options of an entry', async () => {
    await run("origin-https -r 0-99 -H 'X-Debug: 1'", 'healthy');
    expect(origins.lastRequest().headers).toMatchObject({ range: 'bytes=0-99', 'x-debug': '1' });
  });
});

describe('probes of a certificate', () => {
  it.each(['tls', 'tls own'])('%s says what is wrong with it', async (probe) => {
    const { out, err } = await run(probe, 'healthy');
    expect(out).toContain('BEGIN CERTIFICATE');
    expect(err + out).toMatch(/verify error:num=18/);
  });

  it('tls says that there is no TLS at all', async () => {
    const { out, err, code } = await run('tls', 'httpOnly');
    expect(code).not.toBe(0);
    expect(err + out).toMatch(/wrong version number|packet length too long/);
  });

  it('tls-dates shows that it has expired', async () => {
    expect((await run('tls-dates', 'expired')).out).toMatch(/notAfter=Feb {2}1 00:00:00 2020 GMT/);
  });

  it('tls-names shows whose it is', async () => {
    expect((await run('tls-names', 'wrongName')).out).toContain('DNS:other.example');
  });
});

describe('probes through the edge', () => {
  const trusting = (): Record<string, string> => ({ CURL_CA_BUNDLE: origins.certificate });

  it.each(['edge', 'edge-time'])('%s says status and times', async (probe) => {
    expect(printed(await run(probe, 'healthy', trusting()))).toMatchObject({ status: '200' });
  });

  it('edge-headers and edge-page show what comes', async () => {
    expect((await run('edge-headers', 'healthy', trusting())).out).toContain('x-origin: mine');
    expect((await run('edge-page', 'healthy', trusting())).out).toContain('hello');
  });

  it('do not take any certificate, as no visitor does', async () => {
    const ran = await run('edge', 'expired');
    expect([printed(ran).status, ran.code]).toEqual(['000', 60]);
    expect(ran.err).toMatch(/certificate/);
  });

  it('edge-tls shows the certificate of the edge', async () => {
    expect((await run('edge-tls', 'healthy')).out).toContain('BEGIN CERTIFICATE');
  });
});

describe('probes of a unix socket', () => {
  /** Has something listen on a socket until the test ends. */
  async function listening(server: Server): Promise<string> {
    const directory = mkdtempSync(join(tmpdir(), 'cdncode-'));
    const path = join(directory, 'app.sock');
    await new Promise<void>((done) => server.listen(path, done));
    onTestFinished(async () => {
      await new Promise((done) => server.close(done));
      rmSync(directory, { recursive: true });
    });
    return path;
  }

  it('origin-socket says that it answers', async () => {
    const socket = await listening(createHttpServer((_, response) => response.end('hello')));
    const ran = await inShell(written('origin-socket'), { SOCKET: socket, HOST: site });
    expect(printed(ran)).toMatchObject({ status: '200' });
  });

  it('origin-fastcgi says that it answers', async () => {
    const socket = await listening(createServer((connection) => answerFastCgi(connection, 'pong')));
    expect((await inShell(written('origin-fastcgi'), { SOCKET: socket })).out).toMatch(/pong$/);
  });

  it.each(['origin-socket', 'origin-fastcgi'])('%s says why it does not answer', async (probe) => {
    const ran = await inShell(written(probe), { SOCKET: '/nonexistent/app.sock', HOST: site });
    expect(ran.code).not.toBe(0);
    expect(ran.err).toMatch(/couldn't connect|could not connect|no such file/i);
  });
});

describe.each(['dns', 'dns-origin'])('probe %s', (probe) => {
  const names = { HOST: site, ORIGIN: site };

  it('prints the address, and nothing for a name that there is not', async () => {
    const server = await startDnsServer(site);
    onTestFinished(server.stop);
    const command = written(`${probe} @127.0.0.1 -p ${server.port}`);
    expect((await inShell(command, names)).out).toBe(`${dnsAddress}\n`);
    expect(await inShell(command, { HOST: 'gone.example', ORIGIN: 'gone.example' })).toMatchObject({
      code: 0,
      out: '',
    });
  });

  it('says that no server answers', async () => {
    const server = await startDnsServer(site, true);
    onTestFinished(server.stop);
    const { code, out, err } = await inShell(written(`${probe} @127.0.0.1 -p ${server.port}`), names);
    expect(code).toBe(9);
    expect(out + err).toMatch(/timed out|no servers could be reached/);
  });
});

describe('probes of the way to the origin', () => {
  const at = (probe: string, kind: OriginKind): Promise<Ran> =>
    inShell(written(probe).replace('443', String(origins.ports[kind])).replace('-c 20', '-c 2'), {
      ORIGIN: '127.0.0.1',
    });

  it('port says whether the port is open', async () => {
    expect(await at('port', 'healthy')).toMatchObject({ code: 0, err: expect.stringContaining('succeeded') });
    expect(await at('port', 'refusing')).toMatchObject({ code: 1, err: expect.stringContaining('refused') });
  });

  it('trace counts what is lost at every hop', async () => {
    const { out } = await at('trace', 'healthy');
    expect(out).toMatch(/Loss% +Snt/);
    expect(out).toMatch(/localhost|127\.0\.0\.1/);
  });
});

describe('every probe', () => {
  const commands = Object.entries(probes).flatMap(([id, { public: one, own }]) =>
    [one, ...(own === undefined ? [] : [own])].map((each) => [id, each]),
  );

  it.each(commands)('%s ends by itself: %s', (_id, command) => {
    expect(command).toMatch(
      /^curl .*-m \d+ |^(?:[A-Z_]+=\S+ )*timeout \d+ |^dig .*\+time=\d|^nc -zvw \d|^mtr .*-c \d+ /,
    );
  });

  it.each(commands.filter(([, command]) => command?.startsWith('curl')))('%s says why it fails: %s', (_id, command) => {
    expect(command).toMatch(/ -[a-z]*[Sv]/);
  });
});
