import { expect, it } from 'vitest';
import { by, command, ids, said, submit, told } from '../../../support/discord/payloads.ts';
import { until } from '../../../support/until.ts';
import { connected, eachTest, ephemeral, logLine, running } from '../adapter-in-process.ts';

eachTest();

const mention = (changes: object = {}) => said(`<@${ids.bot}> 522`, changes);
const sayMany = (count: number, changes: object = {}): string[] =>
  Array.from({ length: count }, () => {
    const message = mention(changes);
    running.discord.gateway.dispatch('MESSAGE_CREATE', message);
    return message.id;
  });
const contentsOf = (messages: readonly string[]): (string | undefined)[] =>
  messages.flatMap((id) => running.discord.replies(id).map(({ content }) => content)).filter(Boolean);

it('whoever mentions the bot far too often in a channel is told so once, and then left alone', async () => {
  await connected();
  const sent = sayMany(250);
  await until(() => contentsOf(sent).length > 0);
  await logLine('a question too many was left alone');
  await running.discord.say(told('521', { author: { id: '1320000000000000077', username: 'other' } }));
  expect(running.asked.filter(({ text }) => text === '522')).toHaveLength(120);
  expect(contentsOf(sent)).toEqual(['You ask faster than I may answer here. Ask again in a minute.']);
});

it('the same for public commands, where only the person reads it', async () => {
  await connected();
  const other = command({ code: '521', private: false }, by('1320000000000000077', 'other'));
  const commands = Array.from({ length: 121 }, () => command({ code: '522', private: false }));
  const answers = await Promise.all(commands.map((each) => running.discord.interact(each)));
  const notices = answers.filter(({ data }) => data.content);
  expect(notices).toMatchObject([{ data: { flags: ephemeral, content: expect.stringContaining('in a minute') } }]);
  expect((await running.discord.interact(other)).data.content).toBeUndefined();
});

it('private commands have more room', async () => {
  await connected();
  const commands = Array.from({ length: 130 }, () => command({ code: '522' }));
  const answers = await Promise.all(commands.map((each) => running.discord.interact(each)));
  expect(answers.filter(({ data }) => data.content)).toEqual([]);
});

it('whoever reports far too often is told so, and others still reach the team', async () => {
  const feedbackChannel = '1320000000000000077';
  await connected({ channels: new Map([[feedbackChannel, { id: feedbackChannel, type: 0 }]]) }, { feedbackChannel });
  const report = (person: string) => submit('report:en:cloudflare:522', 'x', by(person, 'On Call'));
  const sent = Array.from({ length: 121 }, () => running.discord.interact(report(ids.person)));
  const sayings = (await Promise.all(sent)).map(({ data }) => data.content ?? '');
  expect(sayings.filter((content) => content.startsWith('You ask faster'))).toHaveLength(1);
  const other = await running.discord.interact(report('1320000000000000078'));
  expect(other.data.content ?? '').not.toMatch(/^You ask/);
});

it('two bots that mention each other end at the first message', async () => {
  await connected();
  const author = { id: '1320000000000000077', username: 'other', bot: true };
  const sent = [...sayMany(5, { author }), ...sayMany(5, { webhook_id: '5' })];
  await running.discord.say(mention());
  expect(sent.flatMap((id) => running.discord.replies(id))).toEqual([]);
});
