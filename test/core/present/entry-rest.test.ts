import { describe, expect, it } from 'vitest';
import { cardOf, context, moreOf, partsOf, textsOf } from './small-cards.ts';

describe('an entry with advice and relief', () => {
  const asked = { codes: ['524'], products: ['acme-cdn'] };
  const card = cardOf(asked);
  const time =
    'curl -skS -m 200 -o /dev/null -w \'%{time_starttransfer} s\\n\' --connect-to "$HOST:443:$ORIGIN:443" "https://$HOST/"';
  const measure = {
    text: 'Measure how long the request takes on the origin',
    command: time,
    reads: 'More than 100 seconds until the first byte; then look at the slow request.',
  };
  const queries = 'Look for slow queries of the database (advice)';

  it('shows the first command in its block, with what its result means, and no other', () => {
    expect(partsOf(card, 'steps')).toEqual([{ kind: 'steps', title: '', steps: [measure, { text: queries }] }]);
  });

  it('has all commands behind More, and marks what is advice there, too', () => {
    expect(moreOf(card, 'steps')).toEqual([
      {
        kind: 'steps',
        title: 'All checks',
        steps: [measure, { text: queries, command: 'grep -c slow /var/log/acme.log' }],
      },
    ]);
  });

  it('has one sentence at once, and the rest of its meaning and what stops the damage behind More', () => {
    expect(textsOf(card)).toEqual(['The origin sent no response within 100 seconds.']);
    expect(textsOf({ parts: card.more })).toEqual(['The connection was made. What the origin sends later is dropped.']);
    expect(moreOf(card, 'list')[0]).toEqual({
      kind: 'list',
      title: 'Until the cause is found',
      items: ['Answer such requests in the background; clients have to ask again.'],
    });
  });

  it('has what to attach to the ticket right after what stops the damage', () => {
    expect(
      moreOf(card, 'list')
        .slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['Until the cause is found', 'Attach to the ticket']);
  });

  it('says the same in Chinese', () => {
    const [steps] = partsOf(cardOf(asked, 'zh-CN'), 'steps');
    expect(steps?.steps).toEqual([
      { text: '在源站测量该请求的耗时', command: time, reads: expect.stringMatching(/^首字节超过 100 秒/) },
      { text: '检查数据库慢查询（经验建议）' },
    ]);
  });
});

describe('the end of More', () => {
  it.each([
    ['522', 'acme-cdn', [{ label: context.words.openTicket, url: 'https://acme.example/tickets' }]],
    ['APP_CRASHED', 'boreal', [{ label: 'Status', url: 'https://status.boreal.example/' }]],
  ])('of %s %s is to open a ticket and the status page, where there are such', (code, product, actions) => {
    expect(cardOf({ codes: [code], products: [product] }).more.at(-1)).toEqual({ kind: 'actions', actions });
  });

  it('is none of that where the vendor has neither', () => {
    expect(moreOf(cardOf({ codes: ['522'], products: ['cirrus'] }), 'actions')).toEqual([]);
  });
});
