import type { Socket } from 'node:net';

/*
 * The least of a FastCGI responder: it answers every request with the same page, as PHP-FPM answers a ping. Records are a
 * header of eight bytes and their content: https://fastcgi-archives.github.io/FastCGI_Specification.html#S3.3
 */

const types = { begin: 1, end: 3, stdin: 5, stdout: 6 } as const;

const record = (type: number, id: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([1, type, id >> 8, id & 255, content.length >> 8, content.length & 255, 0, 0]), content]);

/** Answers on a connection as soon as a request's input has ended. */
export function answerFastCgi(socket: Socket, body: string): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let next = take(received); next; next = take(received)) {
      received = next.rest;
      if (next.type !== types.stdin || next.length > 0) continue;
      socket.write(record(types.stdout, next.id, Buffer.from(`Content-Type: text/plain\r\n\r\n${body}`)));
      socket.end(record(types.end, next.id, Buffer.alloc(8)));
    }
  });
}

/** The first record, if all of it is there, and what follows it. */
function take(bytes: Buffer) {
  if (bytes.length < 8) return undefined;
  const [type, id, length] = [bytes.readUInt8(1), bytes.readUInt16BE(2), bytes.readUInt16BE(4)];
  const end = 8 + length + bytes.readUInt8(6);
  return bytes.length < end ? undefined : { type, id, length, rest: bytes.subarray(end) };
}
