import { createServer } from 'node:http';
import bolt from '@slack/bolt';
import { Client, GatewayIntentBits } from 'discord.js';

/*
 * What the bot is compared with: the libraries alone. An app of Slack's acknowledges a command and answers it with a card
 * that is always the same (BENCH_CARD, in JSON); a client of Discord's connects. BENCH_PLATFORMS says which of them. Says
 * that it listens once all are up.
 */

const { BENCH_PLATFORMS = '', BENCH_MODE, BENCH_CARD = '{"text":"ready"}' } = process.env;
const platforms = BENCH_PLATFORMS.split(',');

async function startSlack() {
  const { App, HTTPReceiver, LogLevel } = bolt;
  const { SLACK_API_URL, SLACK_SIGNING_SECRET } = process.env;
  const shared = { token: 'xoxb-bench', clientOptions: { slackApiUrl: SLACK_API_URL }, logLevel: LogLevel.ERROR };
  const receiver =
    BENCH_MODE === 'http'
      ? new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel: LogLevel.ERROR })
      : undefined;
  const app = new App(receiver ? { ...shared, receiver } : { ...shared, socketMode: true, appToken: 'xapp-bench' });
  const card = JSON.parse(BENCH_CARD);
  app.command('/cdncode', async ({ ack, respond }) => {
    await ack();
    await respond(card);
  });
  if (!receiver) {
    await app.start();
    return 0;
  }
  const server = createServer(receiver.requestListener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

async function startDiscord() {
  const { DISCORD_API_URL, DISCORD_TOKEN } = process.env;
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(DISCORD_TOKEN);
  await ready;
}

const [port = 0] = await Promise.all([
  platforms.includes('slack') ? startSlack() : undefined,
  platforms.includes('discord') ? startDiscord() : undefined,
]);
console.log(JSON.stringify({ port, msg: 'listening' }));
