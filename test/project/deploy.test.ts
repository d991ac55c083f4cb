import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { variablesOf } from '../../src/config.ts';
import { portOf, startServer, stopServer } from '../../src/http/server.ts';
import { platforms } from '../../src/platforms.ts';
import { healthCommand, only, readStages } from '../support/dockerfile.ts';

/* What the bot is deployed with agrees with the bot, and with each other. */

const root = new URL('../../', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, root), 'utf8');

const variables = variablesOf(platforms);
const port = Number(variables['PORT']?.parse(undefined));
/** The alert for memory, in bytes: a limit below it would end the process before anybody is told. */
const alarming = Number(/process_resident_memory_bytes\{[^}]*\} > (\S+)/.exec(file('docs/alerts.yml'))?.[1]);
const bytesOf = (text: string): number => {
  const units = { m: 2 ** 20, Mi: 2 ** 20, M: 2 ** 20 };
  const [, number, unit = ''] = /^(\d+)(m|Mi|M)$/.exec(text) ?? [];
  return Number(number) * units[unit as keyof typeof units];
};

// biome-ignore lint/suspicious/noExplicitAny: documents of others' formats, of which tests look at some fields
type Document = any;

const stages = readStages();
const final = stages.at(-1) ?? [];

describe('the Dockerfile', () => {
  const images = stages.map((stage) => only(stage, 'FROM').replace(/^--platform=\S+ /, ''));

  it('has in every stage the Node of .nvmrc, which is one that the package takes', () => {
    const version = file('.nvmrc').trim();
    for (const image of images)
      expect(image).toMatch(new RegExp(`^node:${version}-slim(@sha256:[0-9a-f]{64})?( AS |$)`));
    const [least = 0] = /\d+/.exec(JSON.parse(file('package.json')).engines.node)?.map(Number) ?? [];
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(least);
  });

  it('does not run the bot as root, and says so by a number', () => {
    expect(only(final, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('gives signals to the bot itself, and tells of its port', () => {
    expect(JSON.parse(only(final, 'ENTRYPOINT'))).toEqual(['node', 'dist/main.js']);
    expect(only(final, 'STOPSIGNAL')).toBe('SIGTERM');
    expect(only(final, 'EXPOSE')).toBe(String(port));
    expect(healthCommand(final).at(-1)).toContain(`process.env.PORT || ${port}`);
  });

  it('knows the licence of the package', () => {
    expect(only(final, 'LABEL')).toContain(`licenses="${JSON.parse(file('package.json')).license}"`);
  });
});

describe('.dockerignore', () => {
  const [all, ...admitted] = file('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it('admits nothing but what it names, and that exists', () => {
    expect(all).toBe('*');
    for (const line of admitted) {
      expect(line).toMatch(/^![\w.-]+$/);
      expect(existsSync(new URL(line.slice(1), root)), line).toBe(true);
    }
  });

  it('keeps secrets, history and what was built or installed here out', () => {
    for (const name of ['.env', '.git', 'node_modules', 'dist']) expect(admitted).not.toContain(`!${name}`);
  });
});

const compose: Document = parse(file('compose.yaml'), { merge: true });
const services: readonly [string, Document][] = Object.entries(compose.services);
const bots = services.filter(([, { image }]) => image === 'cdncode');

describe('compose.yaml', () => {
  it.each(services)('gives %s no more than it needs', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
    });
    expect(bytesOf(service.mem_limit)).toBeGreaterThan(0);
    expect(service).not.toHaveProperty('privileged');
  });

  it.each(bots)('runs %s with what .env says, and looks after it as the image does', (_name, bot) => {
    expect(bot.env_file).toBe('.env');
    expect(bot.healthcheck.test).toEqual(['CMD', ...healthCommand(final)]);
    expect(bytesOf(bot.mem_limit)).toBeGreaterThan(alarming);
    expect(bot.environment.PORT).toBe(String(port));
    for (const published of bot.ports) expect(published).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+:${port}$`));
  });

  it('starts one bot, and with the profile replicas two and a Redis, each with a port of its own', () => {
    const inProfile = (name?: string) => services.flatMap(([key, { profiles }]) => (profiles?.[0] === name ? key : []));
    expect(inProfile()).toEqual(['bot']);
    expect(inProfile('replicas')).toEqual(['replica', 'redis']);
    const ports = bots.flatMap(([, bot]) => bot.ports);
    expect(new Set(ports).size).toBe(bots.length);
    expect(file('compose.yaml')).toContain('REDIS_URL=redis://redis:6379');
  });
});

const manifests: readonly Document[] = ['deploy/kubernetes', 'deploy/kubernetes-replicas'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).flatMap((name) =>
    parseAllDocuments(file(`${folder}/${name}`)).map((document) => document.toJS()),
  ),
);
const ofKind = (kind: string): readonly Document[] => manifests.filter((manifest) => manifest.kind === kind);
const deployments = ofKind('Deployment');
/** The two whole ones, and what the replicas change of the first. */
const bot = deployments.find(({ metadata, spec }) => metadata.name === 'cdncode' && spec.selector);
const redis = deployments.find(({ metadata }) => metadata.name === 'cdncode-redis');
const replicas = deployments.find(({ spec }) => !spec.selector);

describe('the manifests for Kubernetes', () => {
  it.each([
    ['the bot', bot],
    ['Redis', redis],
  ])('fit the restricted Pod Security Standard and a read-only file system: %s', (_name, deployment) => {
    const pod = deployment.spec.template.spec;
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.automountServiceAccountToken).toBe(false);
    for (const { securityContext, resources } of pod.containers) {
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(bytesOf(resources.limits.memory)).toBeGreaterThan(0);
    }
  });

  const [container] = bot.spec.template.spec.containers;

  it('run the bot as the user of the image, with memory beyond the alert', () => {
    const { runAsUser, runAsGroup } = bot.spec.template.spec.securityContext;
    expect(`${runAsUser}:${runAsGroup}`).toBe(only(final, 'USER'));
    expect(bytesOf(container.resources.limits.memory)).toBeGreaterThan(alarming);
  });

  it('agree on the port', () => {
    expect(container.env).toContainEqual({ name: 'PORT', value: String(port) });
    expect(container.ports).toEqual([{ name: 'http', containerPort: port }]);
    const [service] = ofKind('Service').filter(({ metadata }) => metadata.name === 'cdncode');
    expect(service.spec.ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
    const [policy] = ofKind('NetworkPolicy').filter(({ metadata }) => metadata.name === 'cdncode');
    expect(policy.spec.ingress).toEqual([{ ports: [{ port }] }]);
  });

  it('probe what the bot answers at, and start it again for no platform', async () => {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    const paths = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path);
    expect(paths).toEqual(['/healthz', '/healthz', '/readyz']);
    const served = { adapters: () => new Map(), routes: {}, registry: new Registry(), loopDelay: () => 0 };
    const server = await startServer(0, '127.0.0.1', served);
    onTestFinished(() => stopServer(server));
    for (const path of paths) expect((await fetch(`http://127.0.0.1:${portOf(server)}${path}`)).status).toBe(200);
  });

  it('select one another: whatever chooses pods chooses those of a deployment', () => {
    const labels = [bot, redis].map(({ spec }) => spec.template.metadata.labels);
    const selectors = [
      ...ofKind('Service').map(({ spec }) => spec.selector),
      ...ofKind('PodDisruptionBudget').map(({ spec }) => spec.selector.matchLabels),
      ...ofKind('NetworkPolicy').map(({ spec }) => spec.podSelector.matchLabels),
      ...[bot, redis].map(({ spec }) => spec.selector.matchLabels),
    ];
    expect(selectors).toHaveLength(7);
    for (const selector of selectors) expect(labels).toContainEqual(selector);
  });

  it('never run two processes that do not share what they answered', () => {
    expect(bot.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    const [{ env }] = replicas.spec.template.spec.containers;
    const [service] = ofKind('Service').filter(({ metadata }) => metadata.name === 'cdncode-redis');
    expect(replicas.spec).toMatchObject({ replicas: 2, strategy: { type: 'RollingUpdate' } });
    expect(env).toEqual([
      { name: 'REDIS_URL', value: `redis://${service.metadata.name}:${service.spec.ports[0].port}/0` },
    ]);
  });

  it('let a node be drained, whatever the number of processes', () => {
    expect(ofKind('PodDisruptionBudget').map(({ spec }) => spec.maxUnavailable)).toEqual([1]);
  });

  it('are all taken by a kustomization, besides the example of a Secret, which has no values', () => {
    for (const folder of ['deploy/kubernetes', 'deploy/kubernetes-replicas']) {
      const { resources, patches = [] } = parse(file(`${folder}/kustomization.yaml`));
      const taken = [
        ...resources,
        ...patches.flatMap(({ path }: { path?: string }) => path ?? []),
        'kustomization.yaml',
      ];
      for (const name of readdirSync(new URL(folder, root)))
        if (name !== 'secret.example.yaml') expect(taken).toContain(name);
      for (const name of taken) expect(existsSync(new URL(`${folder}/${name}`, root)), name).toBe(true);
    }
    const secrets = ofKind('Secret');
    expect(secrets).toHaveLength(1);
    expect(container.envFrom).toEqual([{ secretRef: { name: secrets[0].metadata.name } }]);
    for (const value of Object.values(secrets[0].stringData)) expect(value).toBe('');
  });
});

describe('the unit for systemd', () => {
  const unit = file('deploy/systemd/cdncode.service');
  const settings = [...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
  const setting = (name: string): string => settings.findLast(([key]) => key === name)?.[1] ?? '';

  it('starts, reloads and restarts the bot by what its signals and exit statuses mean', () => {
    const main = file('src/main.ts');
    expect(setting('ExecStart')).toBe(JSON.parse(only(final, 'ENTRYPOINT')).join(' '));
    expect(setting('ExecReload')).toBe('kill -HUP $MAINPID');
    expect(setting('Restart')).toBe('on-failure');
    expect(main).toContain(`const misconfigured = ${setting('RestartPreventExitStatus')};`);
    expect(setting('EnvironmentFile')).not.toBe('');
    expect(bytesOf(setting('MemoryMax'))).toBeGreaterThan(alarming);
  });

  it('takes from it what it does not need, but not the memory into which V8 compiles', () => {
    const taken = { DynamicUser: 'yes', ProtectSystem: 'strict', NoNewPrivileges: 'yes', CapabilityBoundingSet: '' };
    for (const [name, value] of Object.entries(taken)) expect(settings).toContainEqual([name, value]);
    expect(settings.map(([name]) => name)).not.toContain('MemoryDenyWriteExecute');
  });

  it('is written as systemd takes it, wherever there is one to ask', () => {
    for (const line of unit.split('\n')) expect(line).toMatch(/^(?:|#.*|\[(?:Unit|Service|Install)\]|[A-Z]\w+=.*)$/);
    const folder = mkdtempSync(join(tmpdir(), 'cdncode-unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const copy = join(folder, 'cdncode.service');
    // The Node of the test, which may lie where systemd does not look for one.
    writeFileSync(copy, unit.replace('ExecStart=node', `ExecStart=${process.execPath}`));
    const { error, status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', copy], {
      encoding: 'utf8',
    });
    const isThere = !error;
    if (isThere) expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
  });
});

describe('the variables that a deployment sets', () => {
  const ofContainers = manifests
    .flatMap((manifest) => manifest.spec?.template?.spec?.containers ?? [])
    .flatMap(({ env = [] }) => env.map(({ name }: { name: string }) => name));
  const named: readonly [string, readonly string[]][] = [
    ['the Dockerfile', [...file('Dockerfile').matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => name)],
    ['compose.yaml', bots.flatMap(([, { environment }]) => Object.keys(environment))],
    ['the manifests', [...ofContainers, ...ofKind('Secret').flatMap(({ stringData }) => Object.keys(stringData))]],
    ['docs/deployment.md', file('docs/deployment.md').match(/\b[A-Z]+_[A-Z_]+\b|\b(?:PORT|HOST|PLAYGROUND)\b/g) ?? []],
  ];

  it.each(named)('are the bot’s own, in %s', (_where, names) => {
    expect(names).not.toEqual([]);
    for (const name of names) expect(Object.keys(variables)).toContain(name);
  });
});
