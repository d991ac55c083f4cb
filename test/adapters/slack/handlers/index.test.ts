import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { expect, it } from 'vitest';
import type { HandlerContext } from '../../../../src/adapters/slack/handlers/context.ts';
import { listen } from '../../../../src/adapters/slack/handlers/index.ts';

const manifest = JSON.parse(readFileSync(new URL('../../../../slack-manifest.json', import.meta.url), 'utf8'));

it('listens to what the manifest declares, and to nothing else', () => {
  const registered: Record<string, unknown[]> = { command: [], event: [], view: [], shortcut: [], action: [] };
  const app = Object.fromEntries(
    Object.entries(registered).map(([kind, names]) => [kind, (name: unknown) => names.push(name)]),
  );
  listen(app as unknown as App, {} as HandlerContext);
  const { features, settings } = manifest;
  expect(registered['command']).toEqual(features.slash_commands.map(({ command }: { command: string }) => command));
  // A subscription may narrow the type of an event down: message.im.
  const types = settings.event_subscriptions.bot_events.map((name: string) => name.split('.')[0]);
  expect(registered['event']?.toSorted()).toEqual(types.toSorted());
  for (const { callback_id } of features.shortcuts) expect(callback_id).toMatch(registered['shortcut']?.[0] as RegExp);
});
