import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of the site whose origins these are. */
export const site = 'shop.example';

/** What certificates of the origins say. */
type Certificate = { readonly key: Buffer; readonly cert: Buffer; readonly file: string };

/** Origins of one site on loopback, each healthy or broken in its own way, and their ports. */
export type Origins = {
  readonly ports: Readonly<Record<OriginKind, number>>;
  /** The certificate of the healthy origin, which nobody else trusts. */
  readonly certificate: string;
  /** The last request that any of them got, its first line and its headers. */
  readonly lastRequest: () => { readonly path: string; readonly headers: Readonly<Record<string, unknown>> };
  readonly stop: () => Promise<void>;
};

const kinds = ['healthy', 'slow', 'wrongName', 'expired', 'httpOnly', 'resetting', 'refusing'] as const;
export type OriginKind = (typeof kinds)[number];

/** A slow origin begins to answer after so many milliseconds. */
export const slowness = 700;

export async function startOrigins(): Promise<Origins> {
  const directory = mkdtempSync(join(tmpdir(), 'cdncode-'));
  let last = { path: '', headers: {} as Record<string, unknown> };
  const answer: RequestListener = ({ url = '', headers }, response) => {
    last = { path: url, headers };
    response.writeHead(200, { 'x-origin': 'mine' }).end('hello');
  };
  const slowly: RequestListener = (request, response) => {
    setTimeout(() => answer(request, response), slowness);
  };
  const own = selfSigned(directory, site);
  const servers: Readonly<Record<Exclude<OriginKind, 'refusing'>, Server>> = {
    healthy: createHttpsServer(own, answer),
    slow: createHttpsServer(own, slowly),
    wrongName: createHttpsServer(selfSigned(directory, 'other.example'), answer),
    expired: createHttpsServer(expired(directory), answer),
    httpOnly: createHttpServer(answer),
    resetting: createServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
  };
  const refusing = createServer();
  const all = [...Object.values(servers), refusing];
  await Promise.all(all.map(listen));
  const portOf = (server: Server): number => (server.address() as AddressInfo).port;
  const ports = Object.fromEntries([
    ...Object.entries(servers).map(([kind, server]) => [kind, portOf(server)]),
    ['refusing', portOf(refusing)],
  ]) as Origins['ports'];
  await close(refusing);
  return {
    ports,
    certificate: own.file,
    lastRequest: () => last,
    stop: async () => {
      await Promise.all(Object.values(servers).map(close));
      rmSync(directory, { recursive: true });
    },
  };
}

const listen = (server: Server): Promise<void> => new Promise((done) => server.listen(0, '127.0.0.1', done));

const close = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));

function selfSigned(directory: string, name: string): Certificate {
  const [key, file] = [join(directory, `${name}.key`), join(directory, `${name}.pem`)];
  const names = `subjectAltName=DNS:${name},DNS:localhost`;
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    key,
    '-out',
    file,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-addext',
    names,
  );
  return { key: readFileSync(key), cert: readFileSync(file), file };
}

/** A certificate that ended years ago; only an authority may sign one with such dates. */
function expired(directory: string): Certificate {
  const at = (name: string): string => join(directory, `expired.${name}`);
  writeFileSync(at('index'), '');
  writeFileSync(
    at('cnf'),
    `[ca]\ndefault_ca = own\n[own]\ndatabase = ${at('index')}\nrand_serial = yes\nnew_certs_dir = ${directory}\ndefault_md = sha256\npolicy = any\n[any]\ncommonName = supplied\n`,
  );
  openssl('req', '-new', ...newKey, '-keyout', at('key'), '-out', at('csr'), '-subj', `/CN=${site}`);
  const dates = ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z'];
  openssl(
    'ca',
    '-selfsign',
    '-batch',
    '-config',
    at('cnf'),
    '-keyfile',
    at('key'),
    '-in',
    at('csr'),
    '-out',
    at('pem'),
    '-notext',
    ...dates,
  );
  return { key: readFileSync(at('key')), cert: readFileSync(at('pem')), file: at('pem') };
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

const openssl = (...options: string[]): Buffer => execFileSync('openssl', options, { stdio: 'pipe' });
