import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closeRefusal, refusalOf } from '../../../../src/adapters/discord/connection/errors.ts';

const body = { files: undefined, json: { content: 'secret words' } };
const url = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
const api = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'No' }, code, status, 'POST', url, body);

describe('a refusal names the variable', () => {
  it.each([
    ['a wrong token', api(401, 0), /DISCORD_TOKEN/],
    ['a server without the bot', api(403, 50001), /DISCORD_GUILD_ID/],
    ['a server that does not exist', api(404, 10004), /DISCORD_GUILD_ID/],
  ])('for %s', (_name, err, sentence) => {
    expect(refusalOf(err, '1')).toMatch(sentence);
  });

  it.each([
    ['an error of the server', api(500, 0)],
    ['a failure of the network', new TypeError('fetch failed')],
  ])('and there is none for %s', (_name, err) => {
    expect(refusalOf(err, '1')).toBeUndefined();
  });

  it('nor for a missing access without a server', () => {
    expect(refusalOf(api(403, 50001), undefined)).toBeUndefined();
  });

  it.each([4004, 4010, 4011, 4012, 4013, 4014])('for the close code %i, in one sentence', (code) => {
    expect(closeRefusal(code)).toMatch(new RegExp(`DISCORD_TOKEN.*${code}.*\\.$`));
  });
});
