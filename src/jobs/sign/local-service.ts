import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

const most = 100_000;

/** What answers at a path: to what is posted in one type, or to whoever fetches it; in its type. */
interface Service {
  readonly asked: string | null;
  readonly type: string;
  answer(request: Buffer): Uint8Array;
}

/**
 * Answers over HTTP on this machine only, each path by its service: not what a web page asks,
 * whatever name it uses.
 */
export async function serveLocally(
  services: Readonly<Record<string, Service>>,
  port: number,
): Promise<LocalServer> {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    const service = services[request.url ?? ""];
    if (!isForPrograms(request, hosts) || (service && !isAskedRightly(request, service))) {
      response.writeHead(403).end();
      return;
    }
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
  const { port: actual } = server.address() as AddressInfo;
  hosts.add(`127.0.0.1:${actual}`).add(`localhost:${actual}`);
  return {
    url: `http://127.0.0.1:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A page of a browser says where it comes from, or calls the machine by another name. */
function isForPrograms({ headers }: IncomingMessage, hosts: ReadonlySet<string>): boolean {
  return headers.origin === undefined && hosts.has(headers.host ?? "");
}

function isAskedRightly({ method, headers }: IncomingMessage, { asked }: Service): boolean {
  return asked === null ? method === "GET" : method === "POST" && headers["content-type"] === asked;
}
