import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

const most = 100_000;

/** What answers at a path, and in which type. */
interface Service {
  readonly type: string;
  answer(request: Buffer): Uint8Array;
}

/** Answers over HTTP on this machine only; each path has its service. */
export async function serveLocally(
  services: Readonly<Record<string, Service>>,
  port: number,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const service = services[request.url ?? ""];
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (d: Buffer) => {
      size += d.length;
      if (size <= most) parts.push(d);
      else request.destroy();
    });
    request.on("end", () => {
      if (!service) {
        response.writeHead(404).end();
        return;
      }
      try {
        const reply = service.answer(Buffer.concat(parts));
        response.writeHead(200, { "Content-Type": service.type }).end(reply);
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
