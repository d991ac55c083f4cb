import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/adapters/slack/inbound/decode.ts';

describe('what Slack made of a text becomes what the person typed', () => {
  it.each([
    ['a plain question', '522 edgeone', '522 edgeone'],
    ['a mention in front', '<@U0CDNCODE> 522 edgeone', '522 edgeone'],
    ['a mention at the end, with a label', '522 edgeone <@U0CDNCODE|cdncode>', '522 edgeone'],
    ['mentions of others', 'hey <@U0ONCALL> and <@W0OTHER>, 522?', 'hey   and  , 522?'],
    ['a group and the whole channel', '<!subteam^S0OPS|@ops> <!here> <!channel> <!everyone> 522', '522'],
    ['a host that became a link', 'curl <http://example.com|example.com>', 'curl example.com'],
    ['an address', 'see <https://example.com/a?b=1&amp;c=2>', 'see https://example.com/a?b=1&c=2'],
    ['an address with an empty label', '<https://example.com|>', 'https://example.com'],
    ['a link with words of the person', '<https://example.com/522|the page>', 'the page'],
    ['a mail address', '<mailto:ops@example.com|ops@example.com>', 'ops@example.com'],
    ['a number that became a telephone', '<tel:5221016|5221016>', '5221016'],
    ['a channel', 'in <#C0INCIDENT|incident-522>', 'in #incident-522'],
    ['a channel without a name', 'in <#C0INCIDENT> 522', 'in   522'],
    ['a date', '<!date^1392734382^{date}|18 February 2014> 522', '18 February 2014 522'],
    ['entities', '&lt;h1&gt;522 ERROR&lt;/h1&gt; &amp;amp;', '<h1>522 ERROR</h1> &amp;'],
    ['markup that was never escaped', '<h1>522 ERROR</h1><!DOCTYPE html>', '<h1>522 ERROR</h1><!DOCTYPE html>'],
    ['a ping that the person wrote as text', '&lt;!channel&gt; 522', '<!channel> 522'],
    ['bold, italic and struck words', '*522* on _edgeone_, ~521~', '522 on edgeone, 521'],
    ['names with underscores', '__cf_bm X_NWS_LOG', '__cf_bm X_NWS_LOG'],
    ['typographic quotes', '“522” and ‘edgeone’', '"522" and \'edgeone\''],
    ['an option whose dashes grew together', 'curl —resolve example.com', 'curl --resolve example.com'],
    ['a Chinese dash', '回源超时——腾讯', '回源超时——腾讯'],
    ['Chinese', '<@U0CDNCODE> 腾讯云 522 是什么', '腾讯云 522 是什么'],
    ['nothing but a mention', '<@U0CDNCODE>', ''],
  ])('%s', (_what, sent, typed) => {
    expect(decode(sent)).toBe(typed);
  });

  it('takes a text of 256 KB in little time, however it is built', () => {
    const began = performance.now();
    for (const piece of ['<', '<@U', '<http://a|', '*a ', ' *a', '&amp;', '<!date^1^', '“', ' —']) {
      decode(piece.repeat(262_144 / piece.length));
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
