import { expect, it } from 'vitest';
import { click, command, ids, submit } from '../../../support/discord/payloads.ts';
import { controlsIn, idsOf } from '../../../support/discord/reading.ts';
import { connected, eachTest, ephemeral, privateCard, running } from '../adapter-in-process.ts';

eachTest();

it('the command answers with a form in the language of the person, with a field for a text and one for a file', async () => {
  await connected();
  const { type, data } = await running.discord.interact(command({}, { locale: 'zh-TW' }, 'cdncode-paste'));
  expect(type).toBe(9);
  expect(data).toEqual({
    custom_id: 'paste:zh-CN',
    title: '解读粘贴内容',
    components: [
      {
        type: 18,
        label: '响应头、日志或错误页',
        component: {
          type: 4,
          style: 2,
          custom_id: 'text',
          placeholder: expect.stringContaining('HTTP/2 522'),
          max_length: 4000,
          required: false,
        },
      },
      {
        type: 18,
        label: '或上传文件',
        description: '.txt、.log、.html、.har 或 .json，不超过 1 MB',
        component: { type: 19, custom_id: 'file', min_values: 0, max_values: 1, required: false },
      },
    ],
  });
});

it('help and what was not understood offer the same form', async () => {
  await connected();
  for (const code of ['', 'who?']) {
    const { data } = await running.discord.interact(command({ code }));
    const button = controlsIn(data).at(-1);
    expect(button).toMatchObject({ label: 'Paste a text', custom_id: 'paste:en' });
    expect((await running.discord.interact(click(button?.custom_id ?? ''))).type).toBe(9);
  }
});

it('what was written into it is a question, answered privately, with Share', async () => {
  await connected({}, { visibility: 'channel' });
  const { type, data } = await running.discord.interact(submit('paste:en', 'HTTP/2 522\nserver: cloudflare'));
  expect(running.asked).toEqual([{ text: 'HTTP/2 522\nserver: cloudflare', locale: 'en', asker: ids.person }]);
  expect([type, data.flags]).toEqual([4, privateCard]);
  expect(idsOf(data).at(-1)).toBe('share:en');
});

it('a file in it is read as one beside a command is', async () => {
  await connected();
  const url = running.discord.attach('a.log', 'HTTP/2 522\nserver: cloudflare');
  const [first, last] = await running.discord.follow(submit('paste:en', '', {}, { url }), 2);
  expect(first?.body).toEqual({ type: 5, data: { flags: ephemeral } });
  expect(last?.method).toBe('PATCH');
  expect(running.asked).toMatchObject([{ text: 'HTTP/2 522\nserver: cloudflare', file: true, language: 'en' }]);
});

it('a text beside a file counts for more', async () => {
  await connected();
  const url = running.discord.attach('a.log', 'HTTP/2 522');
  await running.discord.follow(submit('paste:en', '521 edgeone', {}, { url }), 2);
  expect(running.asked.map(({ text }) => text)).toEqual(['HTTP/2 522', '521 edgeone']);
});

it('a file of another kind gets the sentence that one beside a command gets', async () => {
  await connected();
  const file = { url: running.discord.attach('a.png', 'x'), filename: 'a.png' };
  const { data } = await running.discord.interact(submit('paste:en', '', {}, file));
  expect(data).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/I read files that end in/) });
  expect(running.asked).toEqual([]);
});

it('an empty form gets a sentence that says what to do, in its language', async () => {
  await connected();
  for (const [id, says] of [
    ['paste:en', /Both fields were empty/],
    ['paste:zh-CN', /两个输入框都是空的/],
  ] as const) {
    const { data } = await running.discord.interact(submit(id, ' \n'));
    expect(data).toMatchObject({ flags: ephemeral, content: expect.stringMatching(says) });
  }
  expect(running.asked).toEqual([]);
});
