import type { RespondArguments, types, webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { SlackApi } from '../../../../src/adapters/slack/outbound/api.ts';
import { deliver, sendText } from '../../../../src/adapters/slack/outbound/deliver.ts';
import * as destinations from '../../../../src/adapters/slack/outbound/destinations.ts';
import { createInTurn } from '../../../../src/adapters/slack/outbound/in-turn.ts';
import { cardFor } from '../in-process.ts';

type Sent = Readonly<Record<string, unknown>> & { readonly to: string };

/** An API that takes down what it is sent. */
function fakeApi() {
  const sent: Sent[] = [];
  const take = (to: string) => async (args: object) => void sent.push({ ...args, to });
  const client = {
    chat: { postMessage: take('postMessage'), postEphemeral: take('postEphemeral') },
    views: { publish: take('publish') },
  } as unknown as webApi.WebClient;
  const respond = async (url: string, message: RespondArguments) => take(url)(message);
  const logger = { warn: () => {} };
  const api: SlackApi = {
    client,
    respond,
    inTurn: createInTurn(),
    feedback: () => undefined,
    onRateLimit: () => {},
    isUnreachable: async () => false,
    logger,
    signal: AbortSignal.abort(),
  };
  return { api, sent };
}

const url = 'https://hooks.slack.example/1';
const inert = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false };

describe('a destination', () => {
  const { api, sent } = fakeApi();
  const { ephemeral, inChannel, inPlace, posted, postedEphemeral } = destinations;

  it.each([
    [
      'seen by one person',
      ephemeral({ url }, api),
      { kind: 'asker', thread: undefined },
      { to: url, response_type: 'ephemeral' },
    ],
    [
      'seen by one person in a thread, to be shared to another one',
      ephemeral({ url, thread: '17.1', shareThread: '17.2' }, api),
      { kind: 'asker', thread: '17.2' },
      { to: url, response_type: 'ephemeral', thread_ts: '17.1' },
    ],
    [
      'seen by everybody',
      inChannel({ url, thread: '17.1' }, { owner: 'U1', sharedBy: 'ada' }, api),
      { kind: 'channel', owner: 'U1', sharedBy: 'ada' },
      { to: url, response_type: 'in_channel', thread_ts: '17.1' },
    ],
    ['in place', inPlace({ url }, { kind: 'direct' }, api), { kind: 'direct' }, { to: url, replace_original: true }],
    [
      'posted',
      posted({ channel: 'C1', thread: '17.1' }, { kind: 'direct' }, api),
      { kind: 'direct' },
      { to: 'postMessage', channel: 'C1', thread_ts: '17.1', ...inert },
    ],
    [
      'posted outside of threads',
      posted({ channel: 'D1' }, { kind: 'direct' }, api),
      { kind: 'direct' },
      { to: 'postMessage', channel: 'D1', ...inert },
    ],
    [
      'posted for one person',
      postedEphemeral({ channel: 'C1', thread: '17.1' }, true, 'U1', api),
      { kind: 'asker', thread: '17.1' },
      { to: 'postEphemeral', channel: 'C1', thread_ts: '17.1', user: 'U1', ...inert },
    ],
    [
      'posted for one person, with a thread that has not begun',
      postedEphemeral({ channel: 'C1', thread: '17.1' }, false, 'U1', api),
      { kind: 'asker', thread: '17.1' },
      { to: 'postEphemeral', channel: 'C1', user: 'U1', ...inert },
    ],
  ])('%s', async (_what, destination, audience, message) => {
    expect(destination.audience).toEqual(audience);
    await sendText('An answer', destination, api);
    expect(sent.at(-1)).toEqual({ text: 'An answer', ...message });
  });

  it('in a modal is sent as a view', async () => {
    const views: types.ModalView[] = [];
    const modal = destinations.modal('zh-CN', async (view) => views.push(view));
    await deliver(cardFor({ text: '522' }), modal, api);
    expect(modal.audience).toEqual({ kind: 'view' });
    expect(views).toMatchObject([{ type: 'modal', private_metadata: 'zh-CN' }]);
    expect(JSON.stringify(views)).toContain('About 522');
  });
});

describe('deliver', () => {
  const rejection = Object.assign(new Error(), { name: 'blocks' });
  const { api } = fakeApi();

  /** A destination that rejects the first messages for their blocks. */
  const rejecting = async (times: number) => {
    const { webApi: errors } = await import('@slack/bolt');
    const tried: { text: string; blocks?: unknown[] }[] = [];
    const destination: destinations.Destination = {
      audience: { kind: 'direct' },
      by: 'a test',
      isRepeatable: false,
      send: async (message) => {
        tried.push(message);
        if (tried.length <= times)
          throw new errors.WebAPIPlatformError({ ok: false, error: 'msg_blocks_too_long' } as never);
      },
    };
    return { tried, destination };
  };
  const long = 'word '.repeat(590);
  const card = { ...cardFor({ text: '522' }), parts: [1, 2, 3].map(() => ({ kind: 'text', text: long }) as const) };

  it('sends a card once where it is taken', async () => {
    const { tried, destination } = await rejecting(0);
    await deliver(card, destination, api);
    expect(tried).toHaveLength(1);
  });

  it('sends less when the blocks are rejected, and says so', async () => {
    const { tried, destination } = await rejecting(1);
    await deliver(card, destination, api);
    expect(tried.map(({ blocks = [] }) => JSON.stringify(blocks).includes('Shortened'))).toEqual([false, true]);
  });

  it('sends no table once blocks were rejected: not every place takes one', async () => {
    const { tried, destination } = await rejecting(1);
    const table = { kind: 'table', columns: ['Product'], rows: [['Cloudflare']] } as const;
    await deliver({ ...card, parts: [table] }, destination, api);
    const types = tried.map(({ blocks = [] }) => (blocks as { type: string }[]).map(({ type }) => type));
    expect(types.map((each) => each.includes('table'))).toEqual([true, false]);
    expect(JSON.stringify(tried[1])).toContain('Cloudflare');
  });

  it('sends the whole card as text when these are rejected, too', async () => {
    const { tried, destination } = await rejecting(2);
    await deliver(card, destination, api);
    expect(tried.at(-1)).toEqual({ text: 'All about 522, in full' });
  });

  it('sends nothing else after another error', async () => {
    const audience = { kind: 'direct' } as const;
    const destination = { audience, by: 'a test', isRepeatable: false, send: () => Promise.reject(rejection) };
    await expect(deliver(card, destination, api)).rejects.toBe(rejection);
  });
});
