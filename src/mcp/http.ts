import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createMcpServer, type McpContext } from './server.ts';

/** Answers one request of a client (MCP, Streamable HTTP). No session: any replica can answer the next one. */
export async function handleMcp(
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  context: McpContext,
): Promise<void> {
  const server = createMcpServer(context);
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.on('close', () => void server.close());
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response, body);
}
