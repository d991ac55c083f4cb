import { describe, expect, it } from 'vitest';
import { attachmentProblem } from '../../../../src/adapters/discord/inbound/attachment.ts';

const api = 'https://discord.com/api';
const file = (changes: object) => ({
  id: '1',
  filename: 'error.log',
  size: 100,
  url: 'https://cdn.discordapp.com/attachments/1/2/error.log?ex=1&hm=2',
  proxy_url: '',
  ...changes,
});

describe('a file', () => {
  it.each([
    ['of Discord', file({})],
    ['of its other store', file({ url: 'https://media.discordapp.net/attachments/1/2/error.log' })],
    ['with a name that Discord could not keep', file({ filename: 'log', title: '日志.log' })],
    ['with capitals', file({ filename: 'ERROR.HAR' })],
    ['of exactly 1 MB', file({ size: 1024 * 1024 })],
    ['of the API itself', file({ url: 'https://discord.com/attachments/1' })],
  ])('%s is fetched', (_name, attachment) => {
    expect(attachmentProblem(attachment, api)).toBeUndefined();
  });

  it.each([
    ['of another kind', file({ filename: 'error.log.exe' }), 'kind'],
    ['without an ending or a kind', file({ filename: 'log', content_type: undefined }), 'kind'],
    ['that is too large', file({ size: 1024 * 1024 + 1 }), 'size'],
    ['of somebody else', file({ url: 'https://cdn.discordapp.com.evil.example/a.log' }), 'host'],
    ['that names somebody else behind an @', file({ url: 'https://cdn.discordapp.com@evil.example/a.log' }), 'host'],
    ['without encryption', file({ url: 'http://cdn.discordapp.com/a.log' }), 'host'],
    ['at another port', file({ url: 'https://cdn.discordapp.com:8443/a.log' }), 'host'],
    ['on the disk', file({ url: 'file:///etc/passwd' }), 'host'],
    ['without an address', file({ url: '' }), 'host'],
  ])('%s is not', (_name, attachment, problem) => {
    expect(attachmentProblem(attachment, api)).toBe(problem);
  });
});
