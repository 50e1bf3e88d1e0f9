import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface TimeStampServer {
  readonly url: string;
  close(): Promise<void>;
}

const most = 100_000;

/** Answers time-stamp requests over HTTP (RFC 3161, 3.4) on this machine only. */
export async function serveTimeStamps(
  answer: (request: Uint8Array) => Uint8Array,
  port: number,
): Promise<TimeStampServer> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (d: Buffer) => {
      size += d.length;
      if (size <= most) parts.push(d);
      else request.destroy();
    });
    request.on("end", () => {
      try {
        const reply = answer(Buffer.concat(parts));
        response.writeHead(200, { "Content-Type": "application/timestamp-reply" }).end(reply);
      } catch {
        response.writeHead(400).end();
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
