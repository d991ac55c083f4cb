import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer, type McpContext } from './server.ts';

/** Serves one client on standard input and output, until it closes the former. */
export async function serveStdio(context: McpContext): Promise<void> {
  const server = createMcpServer(context);
  await server.connect(new StdioServerTransport());
  await once(process.stdin, 'end');
  await server.close();
}
