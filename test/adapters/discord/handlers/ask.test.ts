import { describe, expect, it } from 'vitest';
import { by, clickOn, command, ids, inDirectMessages } from '../../../support/discord/payloads.ts';
import { controlsIn, idsOf, textOf, titleOf } from '../../../support/discord/reading.ts';
import type { Reply } from '../../../support/loopback-discord.ts';
import {
  connected,
  eachTest,
  embedAnswer,
  ofComponents,
  privateCard,
  responseTypes,
  running,
} from '../adapter-in-process.ts';

eachTest();

const someone = '1320000000000000099';

/** A public card of the usual person. */
const own = (line?: string) => ({
  flags: ofComponents,
  components: [
    ...(line ? [{ type: 10, id: 1, content: line }] : []),
    {
      type: 17,
      id: 2,
      components: [
        { type: 10, id: 3, content: '## About 521' },
        {
          type: 1,
          id: 4,
          components: [{ type: 2, id: 5, style: 2, label: 'Delete', custom_id: `delete:en:${ids.person}` }],
        },
      ],
    },
  ],
});
/** What stands above a card. */
const lineOf = ({ components: [first] = [] }: Reply) => (first?.type === 10 ? first.content : undefined);

describe('a choice that may take the place of its card', () => {
  it.each([
    ['does so where only the person sees it', { flags: privateCard }, {}, ['share:en']],
    ['does so under a public answer to the person', own(), {}, [`delete:en:${ids.person}`]],
    ['does so in direct messages', { flags: ofComponents }, inDirectMessages, []],
  ])('%s', async (_name, message, changes, controls) => {
    await connected();
    const { type, data } = await running.discord.interact(clickOn('open:en:|522|', message, changes));
    expect(type).toBe(7);
    expect(titleOf(data)).toBe('About 522');
    expect(data.flags).toBe(ofComponents);
    expect(idsOf(data).filter((id) => /^(share|delete)/.test(id))).toEqual(controls);
  });

  it.each([
    ['of somebody else', own(), by(someone, 'Else')],
    ['without an owner', { flags: ofComponents }, {}],
  ])('leaves a public answer %s as it is and answers privately', async (_name, message, changes) => {
    await connected();
    const { type, data } = await running.discord.interact(clickOn('open:en:|522|', message, changes));
    expect([type, data.flags]).toEqual([4, privateCard]);
  });

  it('does so in direct messages, whatever the answer is', async () => {
    await connected();
    const message = { flags: ofComponents };
    const { type } = await running.discord.interact(clickOn('open:en:|who?|', message, inDirectMessages));
    expect(type).toBe(7);
  });

  it('shows no help to everybody', async () => {
    await connected();
    const { type, data } = await running.discord.interact(clickOn('open:en:|who?|', own()));
    expect([type, data.flags]).toEqual([4, privateCard]);
  });

  it('takes away what was said of the card before, but not who shared it', async () => {
    await connected();
    const shared = { ...own('-# You shared this'), flags: privateCard };
    const secret = await running.discord.interact(clickOn('open:en:|522|', shared));
    const shown = await running.discord.interact(clickOn('open:en:|522|', own('-# Shared by On Call')));
    expect([lineOf(secret.data), lineOf(shown.data)]).toEqual([undefined, '-# Shared by On Call']);
  });
});

describe('a card of an earlier version, which was embeds', () => {
  it('becomes one of components, once what it held is taken away', async () => {
    await connected();
    const [first, last] = await running.discord.follow(clickOn('open:en:|522|', embedAnswer()), 2);
    expect(first?.body).toEqual({ type: 6 });
    expect(last).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/@original$/) });
    expect(last?.body).toMatchObject({ content: null, embeds: [], flags: ofComponents });
    expect(titleOf(last?.body as Reply)).toBe('About 522');
  });

  it('does so after a pause, too', async () => {
    await connected();
    const requests = await running.discord.follow(clickOn('open:en:|slow 522|', embedAnswer()), 2);
    expect(requests.map(({ body }) => body)).toMatchObject([{ type: 6 }, { content: null, embeds: [] }]);
  });

  it('still says who shared it', async () => {
    await connected();
    const row = { type: 1, components: [{ type: 2, style: 2, custom_id: `delete:en:${ids.person}` }] };
    const shared = embedAnswer({ flags: 0, content: 'Shared by \\*On Call\\*', components: [row] });
    const [, last] = await running.discord.follow(clickOn('open:en:|522|', shared), 2);
    expect(lineOf(last?.body as Reply)).toBe('-# Shared by \\*On Call\\*');
  });
});

describe('More', () => {
  it.each([
    ['takes the place of a private card', { flags: privateCard }, {}],
    ['takes the place of a card in direct messages', { flags: ofComponents }, inDirectMessages],
  ])('%s, with a way back', async (_name, message, changes) => {
    await connected();
    const { type, data } = await running.discord.interact(clickOn('more:en:|522', message, changes));
    expect([type, data.flags]).toEqual([7, ofComponents]);
    expect(textOf(data)).toContain('More about 522');
    expect(controlsIn(data)[0]).toMatchObject({ label: 'Back', custom_id: 'back:en:|522' });
    expect(idsOf(data)).not.toContainEqual(expect.stringMatching(/^more:/));
    const back = clickOn(idsOf(data)[0] ?? '', { ...message, components: data.components }, changes);
    const again = await running.discord.interact(back);
    expect(again.type).toBe(7);
    expect(textOf(again.data)).not.toContain('More about 522');
    // Neither is a new question.
    expect([running.asked.length, running.repeated]).toEqual([2, 2]);
  });

  it('of a public card goes to the one who clicked alone, even to its owner, and the card stays', async () => {
    await connected();
    const more = clickOn('more:en:|522', own());
    const { type, data } = await running.discord.interact(more);
    expect([type, data.flags]).toEqual([4, privateCard]);
    expect(textOf(data)).toContain('More about 522');
    expect(JSON.stringify(data)).not.toContain('Back');
    expect(running.discord.about(more)).toHaveLength(1);
  });

  it.each([
    ['a private card', { flags: privateCard }, {}],
    ['a card in direct messages', { flags: ofComponents }, inDirectMessages],
  ])(
    'leaves %s alone that says what was read from a paste: nothing would lead back to it',
    async (_, message, changes) => {
      await connected();
      const pasted = await running.discord.interact(command({ code: 'paste' }));
      const [more = ''] = idsOf(pasted.data).filter((id) => id.startsWith('more:'));
      expect(more).toBe('more:en:+|paste');
      const { type, data } = await running.discord.interact(clickOn(more, message, changes));
      expect([type, data.flags]).toEqual([4, privateCard]);
      expect(textOf(data)).toContain('More about paste');
      expect(JSON.stringify(data)).not.toContain('Back');
    },
  );

  it('shows the card itself where the catalog has no more', async () => {
    await connected();
    const { data } = await running.discord.interact(clickOn('more:en:|short', { flags: privateCard }));
    expect(titleOf(data)).toBe('About short');
  });

  it('of a double click is shown once', async () => {
    await connected();
    const message = { id: '1320000000000007000', flags: privateCard };
    const clicks = [0, 1].map(() => clickOn('more:en:|522', message));
    for (const each of clicks) await running.discord.interact(each);
    expect(responseTypes(...clicks)).toEqual([7, 6]);
  });
});
