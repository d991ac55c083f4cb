import type { RequestListener } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';

/**
 * Bolt's receiver as a listener of another server; Bolt opens no port unless it is started. It checks signatures (401),
 * answers `ssl_check` and `url_verification`, and throws at whatever is no POST.
 */
export const routeOf =
  (receiver: HTTPReceiver): RequestListener =>
  (request, response) => {
    if (request.method === 'POST') receiver.requestListener(request, response);
    else response.writeHead(405, { allow: 'POST' }).end();
  };
