import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  botEvents,
  command,
  directMessageScope,
  globalShortcut,
  messageShortcut,
  scopes,
} from '../../../src/adapters/slack/manifest.ts';

const text = readFileSync(new URL('../../../slack-manifest.json', import.meta.url), 'utf8');
const manifest = JSON.parse(text);

it('declares the commands that the code listens to', () => {
  expect(manifest.features.slash_commands.map((declared: { command: string }) => declared.command)).toEqual([command]);
});

it('declares the shortcuts that the code listens to', () => {
  expect(manifest.features.shortcuts).toEqual([
    expect.objectContaining({ type: 'message', ...messageShortcut }),
    expect.objectContaining({ type: 'global', ...globalShortcut }),
  ]);
  for (const { name, description, callback_id } of manifest.features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
    expect(callback_id.length).toBeLessThanOrEqual(255);
  }
});

it('subscribes to the events that the code names', () => {
  expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual([...botEvents].toSorted());
});

it('asks for the scopes that the code checks at its start, and for no others', () => {
  expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...Object.keys(scopes), directMessageScope].toSorted());
  expect(manifest.oauth_config.scopes.user).toBeUndefined();
});

it('lets people click, write direct messages and open the Home tab', () => {
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
  expect(manifest.features.app_home).toMatchObject({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

it('has Slack pass commands on as they were typed, without token rotation, which would need a store', () => {
  expect(manifest.features.slash_commands[0].should_escape).toBe(false);
  expect(manifest.settings.token_rotation_enabled).toBe(false);
});

it('stays within the lengths that Slack takes (docs.slack.dev/reference/app-manifest)', () => {
  const { name, description, long_description } = manifest.display_information;
  expect(name.length).toBeLessThanOrEqual(35);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(long_description.length).toBeGreaterThanOrEqual(174);
  expect(long_description.length).toBeLessThanOrEqual(4000);
  expect(manifest.features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  expect(manifest.features.slash_commands[0].usage_hint.length).toBeLessThanOrEqual(1000);
});
