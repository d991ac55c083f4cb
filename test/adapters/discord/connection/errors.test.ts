import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closeRefusal, isKnownLibraryThrow, refusalOf } from '../../../../src/adapters/discord/connection/errors.ts';

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

describe('the throw of discord.js that nobody can catch', () => {
  const file = new URL('../../../../node_modules/discord.js/src/client/websocket/handlers/RESUMED.js', import.meta.url);
  const onResumed = createRequire(import.meta.url)(fileURLToPath(file)) as (...packet: unknown[]) => void;

  const thrownBy = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  it('is known: a session that ends while its resumption is being handled', () => {
    const error = thrownBy(() => onResumed({ emit: () => {} }, {}, { id: 0, sessionInfo: null, closeSequence: 0 }));
    expect(error).toBeInstanceOf(TypeError);
    expect(isKnownLibraryThrow(error)).toBe(true);
  });

  const session = JSON.parse('null') as { sequence: number };
  it.each([
    ['the same mistake elsewhere', thrownBy(() => session.sequence)],
    ['another mistake in the same handler', thrownBy(() => onResumed({ emit: () => {} }, {}, undefined))],
    ['an error of the gateway', new Error('WebSocket was closed')],
    ['what is no error', "Cannot read properties of null (reading 'sequence')"],
    ['nothing', undefined],
  ])('%s is not', (_name, error) => {
    expect(isKnownLibraryThrow(error)).toBe(false);
  });
});
