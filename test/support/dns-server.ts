import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

/*
 * A DNS server on loopback that knows one name: messages are a header of twelve bytes, the question, the answers
 * (RFC 1035, section 4).
 */

/** The address that the name has. */
export const dnsAddress = '192.0.2.7';

export type DnsServer = { readonly port: number; readonly stop: () => void };

/** Starts it; a silent one answers nobody. */
export async function startDnsServer(name: string, silent = false): Promise<DnsServer> {
  const server = createSocket('udp4');
  server.on('message', (question, { port, address }) => {
    if (!silent) server.send(answerTo(question, name), port, address);
  });
  await bound(server);
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
}

const bound = (server: Socket): Promise<void> => new Promise((done) => server.bind(0, '127.0.0.1', done));

function answerTo(question: Buffer, name: string): Buffer {
  const isKnown = question.includes(Buffer.concat(name.split('.').map(label)));
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(isKnown ? 0x8580 : 0x8583, 2);
  header.writeUInt16BE(isKnown ? 1 : 0, 6);
  header.writeUInt32BE(0, 8);
  const end = question.indexOf(0, 12) + 5;
  const address = Buffer.from(dnsAddress.split('.').map(Number));
  // A pointer to the name of the question, type A, class IN, for a minute, four bytes.
  const answer = Buffer.concat([Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]), address]);
  return Buffer.concat([header, question.subarray(12, end), ...(isKnown ? [answer] : [])]);
}

const label = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
