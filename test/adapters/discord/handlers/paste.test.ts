import { expect, it } from 'vitest';
import { click, command, ids, submit } from '../../../support/discord/payloads.ts';
import { connected, eachTest, ephemeral, running } from '../adapter-in-process.ts';

eachTest();

it('the command answers with a form in the language of the person', async () => {
  await connected();
  const { type, data } = await running.discord.interact(command({}, { locale: 'zh-TW' }, 'cdncode-paste'));
  expect(type).toBe(9);
  expect(data).toEqual({
    custom_id: 'paste:zh-CN',
    title: '解释粘贴的内容',
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
          required: true,
        },
      },
    ],
  });
});

it('help and what was not understood offer the same form', async () => {
  await connected();
  for (const code of ['', 'who?']) {
    const { data } = await running.discord.interact(command({ code }));
    const button = data.components?.at(-1)?.components[0];
    expect(button).toMatchObject({ label: 'Paste a text', custom_id: 'paste:en' });
    expect((await running.discord.interact(click(button?.custom_id ?? ''))).type).toBe(9);
  }
});

it('what was written into it is a question, answered privately, with Share', async () => {
  await connected({}, { visibility: 'channel' });
  const { type, data } = await running.discord.interact(submit('paste:en', 'HTTP/2 522\nserver: cloudflare'));
  expect(running.asked).toEqual([{ text: 'HTTP/2 522\nserver: cloudflare', locale: 'en', asker: ids.person }]);
  expect([type, data.flags]).toEqual([4, ephemeral]);
  expect(data.components?.at(-1)?.components.at(-1)?.custom_id).toBe('share:en');
});
