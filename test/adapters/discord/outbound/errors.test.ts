import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { loggable } from '../../../../src/adapters/discord/outbound/errors.ts';

const body = { files: undefined, json: { content: 'secret words' } };
const url = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
const api = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'No' }, code, status, 'POST', url, body);

describe('loggable', () => {
  it('takes what people wrote and the token of the interaction out of an error', () => {
    const logged = [api(400, 50035), new HTTPError(502, 'Bad Gateway', 'POST', url, body)].map(loggable);
    expect(JSON.stringify(logged)).not.toMatch(/secret/);
    expect(logged).toMatchObject([{ code: 50035, status: 400 }, { status: 502 }]);
  });

  it('leaves other errors as they are', () => {
    const err = new TypeError('x');
    expect(loggable(err)).toBe(err);
  });
});
