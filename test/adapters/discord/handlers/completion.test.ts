import { describe, expect, it } from 'vitest';
import { typing } from '../../../support/discord/payloads.ts';
import { connected, eachTest, responseTypes, running } from '../adapter-in-process.ts';

eachTest();

describe('completions', () => {
  it('are 25 at most, cut to 100 characters, without values that are too long', async () => {
    await connected();
    const { type, data } = await running.discord.interact(
      typing('code', { code: '5', vendor: 'tencent' }, { locale: 'zh-CN' }),
    );
    expect(type).toBe(8);
    expect(running.completed).toEqual([{ field: 'code', text: '5', other: 'tencent', locale: 'zh-CN' }]);
    expect(data.choices).toHaveLength(25);
    expect(data.choices?.[1]?.name).toBe(`${'长'.repeat(99)}…`);
    expect(data.choices?.map(({ value }) => value)).not.toContain('x'.repeat(101));
  });

  it('for a vendor ask for a product, and take the code into account', async () => {
    await connected();
    await running.discord.interact(typing('vendor', { code: '522', vendor: 'ten' }));
    expect(running.completed).toEqual([{ field: 'product', text: 'ten', other: '522', locale: 'en-US' }]);
  });

  it('that fail stay without an answer, and the bot goes on', async () => {
    await connected();
    const failing = [typing('code', { code: 'boom' }), { ...typing('code', {}), data: {} }];
    for (const each of failing) running.discord.gateway.dispatch('INTERACTION_CREATE', each);
    expect((await running.discord.interact(typing('code', { code: '5' }))).data.choices).toHaveLength(25);
    expect(responseTypes(...failing)).toEqual([]);
  });
});
