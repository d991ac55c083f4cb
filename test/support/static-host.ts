import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host of static files on the loopback interface: folders by their index, and 404.html for what is not there. */
export async function startStaticHost(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isThere = statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
    const file = isThere ? name : join(folder, '404.html');
    response.writeHead(isThere ? 200 : 404, { 'content-type': types[extname(file)] });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
