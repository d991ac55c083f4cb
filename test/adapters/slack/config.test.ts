import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { variables } from '../../../src/adapters/slack/config.ts';
import { slack } from '../../../src/adapters/slack/index.ts';

/* Whoever only reads the configuration must not wait for the library. */
vi.mock('@slack/bolt', () => {
  throw new Error('the library is loaded');
});

type Environment = Readonly<Record<string, string>>;

const configure = (environment: Environment) => slack.configure({ variables: environment, visibility: 'private' });
const problemsIn = (environment: Environment): string[] =>
  z
    .object(variables)
    .safeParse(environment)
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? [];

describe('Slack', () => {
  it.each([{}, { SLACK_API_URL: 'https://slack.com/api/' }])('is not configured by %j', (environment) => {
    expect(configure(environment)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['Socket Mode', { SLACK_APP_TOKEN: 'xapp-1' }, false],
    ['Socket Mode, though there is a signing secret', { SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 'x' }, false],
    ['HTTP mode', { SLACK_SIGNING_SECRET: 'x' }, true],
  ])('is configured for %s', (_mode, environment, needsPort) => {
    const configured = configure({ SLACK_BOT_TOKEN: 'xoxb-1', ...environment });
    expect(configured).toMatchObject({ ok: true, value: { needsPort, takesReports: false } });
  });

  it('takes reports where a channel is set', () => {
    const environment = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_FEEDBACK_CHANNEL: 'C0123456789' };
    expect(configure(environment)).toMatchObject({ ok: true, value: { takesReports: true } });
  });

  it('loads its library only when it is started', async () => {
    const configured = configure({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    const loading = configured.ok ? configured.value?.load() : undefined;
    await expect(loading).rejects.toMatchObject({ cause: { message: 'the library is loaded' } });
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) beside it.',
    ],
    [
      { SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_BOT_TOKEN is missing, so Slack cannot start: copy it from OAuth & Permissions.',
    ],
    [
      { SLACK_SIGNING_SECRET: 'x' },
      'SLACK_BOT_TOKEN is missing, so Slack cannot start: copy it from OAuth & Permissions.',
    ],
  ])('says what is missing beside %j', (environment, problem) => {
    expect(configure(environment)).toEqual({ ok: false, problems: [problem] });
  });
});

describe('a variable', () => {
  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1', /^SLACK_BOT_TOKEN holds a token that starts with xapp-: that is the app-level token/],
    [
      'SLACK_APP_TOKEN',
      'xoxb-1',
      /^SLACK_APP_TOKEN holds a token that starts with xox: that is not an app-level token/,
    ],
    ['SLACK_API_URL', 'slack', /^SLACK_API_URL is not an http\(s\) URL/],
    [
      'SLACK_FEEDBACK_CHANNEL',
      '#cdn-feedback',
      /^SLACK_FEEDBACK_CHANNEL is not the id of a channel, such as C0123456789/,
    ],
  ])('%s does not take %j', (name, value, problem) => {
    expect(problemsIn({ [name]: value })).toEqual([expect.stringMatching(problem)]);
  });

  it('that is empty is as good as not set', () => {
    const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, ' ']));
    expect(z.object(variables).parse(empty)).toEqual({ SLACK_API_URL: 'https://slack.com/api/' });
  });
});
