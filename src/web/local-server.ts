import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a page of ours may load: its own, and the styles in it. */
export const ownPolicy =
  "default-src 'self'; style-src 'unsafe-inline'; script-src 'self'; object-src 'self'; frame-src 'self'";

/** An answer, or null where there is nothing at the address. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** What the page may load. */
  readonly policy?: string;
  /** What changes on disk is asked for anew each time. */
  readonly isFixed?: boolean;
}
/** Answers at an address, or at all below it (`/pdf/`): `rest` is what follows, decoded. */
export type Route = (rest: string) => Answer | null | Promise<Answer | null>;
export type Routes = ReadonlyMap<string, Route>;

export interface LocalServer {
  readonly url: string;
  /** Tells the open pages that something changed. */
  changed(): void;
  close(): Promise<void>;
}

/**
 * Serves pages on this machine only; other names than its own are refused, so that no web page can
 * reach it by a trick of names.
 */
export async function serveLocally(routes: Routes, port: number): Promise<LocalServer> {
  const listening = new Set<ServerResponse>();
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    if (!hosts.has(request.headers.host ?? "") || request.method !== "GET") {
      response.writeHead(403).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/events") {
      listen(request, response, listening);
      return;
    }
    void respond(routes, pathname, response).catch(() => {
      response.writeHead(500).end();
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
    changed() {
      for (const response of listening) response.write("data: changed\n\n");
    },
    async close() {
      for (const response of listening) response.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

/** Keeps a page's connection for what is to be told. */
function listen(
  request: IncomingMessage,
  response: ServerResponse,
  listening: Set<ServerResponse>,
): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write("retry: 500\n\n");
  listening.add(response);
  request.on("close", () => {
    listening.delete(response);
  });
}

async function respond(routes: Routes, pathname: string, response: ServerResponse): Promise<void> {
  const answer = await answerAt(routes, pathname);
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      "Content-Type": answer.type,
      ...(answer.policy !== undefined && { "Content-Security-Policy": answer.policy }),
      ...(!answer.isFixed && { "Cache-Control": "no-store" }),
    })
    .end(answer.body);
}

/** The route of the whole address, else the one that it lies below. */
async function answerAt(routes: Routes, pathname: string): Promise<Answer | null> {
  const exact = routes.get(pathname);
  if (exact) return exact("");
  const below = pathname.slice(0, pathname.indexOf("/", 1) + 1);
  const route = below === "" || below === "/" ? undefined : routes.get(below);
  return route ? route(decodeURIComponent(pathname.slice(below.length))) : null;
}
