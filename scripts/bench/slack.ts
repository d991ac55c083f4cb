import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';

/*
 * The least of a Slack that a load can be put through: it delivers slash commands over either way, and takes answers at
 * their response_url. Nothing is checked here; the tests' Slack does that.
 */

const signingSecret = 'bench-signing-secret';

/** How Slack reaches a program. */
export type Mode = 'http' | 'socket';

/** What a program has to know to be reached. */
export const slackVariables = (mode: Mode, { apiUrl }: BenchSlack): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_API_URL: apiUrl,
  ...(mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: 'xapp-bench' }),
});

export type BenchSlack = {
  readonly apiUrl: string;
  /**
   * Delivers `/cdncode <text>` from somebody new.
   *
   * @param port of the program, in HTTP mode
   * @returns how long the acknowledgement and the answer took, in milliseconds, and the answer as it came
   */
  readonly ask: (text: string, port: number) => Promise<Asked>;
  readonly close: () => void;
};

export type Asked = { readonly acknowledged: number; readonly answered: number; readonly answer: Buffer };

export async function startBenchSlack(mode: Mode): Promise<BenchSlack> {
  const answers = new Map<string, (body: Buffer) => void>();
  const acknowledgements = new Map<string, () => void>();
  let socket: WebSocket | undefined;

  const server = createServer(async (incoming, response) => {
    const { url = '' } = incoming;
    const body = await buffer(incoming);
    response.setHeader('content-type', 'application/json');
    if (url.startsWith('/respond/')) {
      response.end('ok');
      answers.get(url)?.(body);
    } else
      response.end(
        JSON.stringify({ ok: true, ...(url.endsWith('apps.connections.open') ? { url: socketUrl() } : identity) }),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const socketUrl = (): string => `ws://${base}/socket`;
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (connected) => {
    socket = connected;
    connected.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0BENCH' } }));
    connected.on('message', (data) => {
      const { envelope_id } = JSON.parse(String(data)) as { envelope_id: string };
      acknowledgements.get(envelope_id)?.();
    });
  });
  const agent = new Agent({ keepAlive: true });

  let asked = 0;
  return {
    apiUrl: `http://${base}/api/`,
    ask: async (question, port) => {
      asked += 1;
      const path = `/respond/${asked}`;
      const payload = commandOf(question, asked, `http://${base}${path}`);
      const answer = new Promise<Buffer>((resolve) => answers.set(path, resolve));
      const start = performance.now();
      if (mode === 'http') await post(port, new URLSearchParams(payload).toString(), agent);
      else {
        const envelope_id = String(asked);
        const acknowledged = new Promise<void>((resolve) => acknowledgements.set(envelope_id, resolve));
        socket?.send(JSON.stringify({ type: 'slash_commands', envelope_id, accepts_response_payload: true, payload }));
        await acknowledged;
        acknowledgements.delete(envelope_id);
      }
      const acknowledged = performance.now() - start;
      const body = await answer;
      answers.delete(path);
      return { acknowledged, answered: performance.now() - start, answer: body };
    },
    close: () => {
      agent.destroy();
      sockets.close();
      for (const client of sockets.clients) client.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}

const identity = {
  url: 'https://bench.slack.com/',
  team: 'Bench',
  user: 'cdncode',
  team_id: 'T0BENCH',
  user_id: 'U0BENCH',
  bot_id: 'B0BENCH',
};

const commandOf = (text: string, nth: number, response_url: string) => ({
  command: '/cdncode',
  text,
  response_url,
  trigger_id: `13345224609.738474920.${nth}`,
  user_id: `U${nth}`,
  user_name: 'oncall',
  team_id: 'T0BENCH',
  team_domain: 'bench',
  channel_id: 'C0BENCH',
  channel_name: 'incident',
  api_app_id: 'A0BENCH',
});

/** Posts a signed form as Slack does (docs.slack.dev/authentication/verifying-requests-from-slack). */
async function post(port: number, body: string, agent: Agent): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const sent = request({
    agent,
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/slack/events',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    },
  }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const said = await text(response);
  if (response.statusCode !== 200) throw new Error(`HTTP ${response.statusCode}: ${said}`);
}
