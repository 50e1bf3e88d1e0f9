import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { sessionOf } from "./guard.js";
import { seesConfidential } from "./team/who.js";

/** A proxy or a sleeping laptop closes what says nothing. */
const sayEveryMs = 25_000;
const listenersAtMost = 200;

/** The open pages, each told what happens (server-sent events). */
export class Listeners {
  /** Each with whether its person may see what is confidential. */
  readonly #open = new Map<ServerResponse, boolean>();
  readonly #beat = setInterval(() => {
    this.#write(": \n\n", false);
  }, sayEveryMs).unref();

  tell(event: string, data: object): void {
    this.#write(told(event, data), false);
  }

  /** The same for those alone who may see what is confidential. */
  tellTrusted(event: string, data: object): void {
    this.#write(told(event, data), true);
  }

  close(): void {
    clearInterval(this.#beat);
    for (const response of this.#open.keys()) response.end();
  }

  /** `GET /api/events`. */
  readonly routes = (app: FastifyInstance): void => {
    app.get("/api/events", { config: { isUnattended: true } }, (request, reply) => {
      if (this.#open.size >= listenersAtMost) return reply.code(503).send();
      const response = reply.hijack().raw;
      response.writeHead(200, {
        ...reply.getHeaders(),
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-store",
      } as Record<string, string>);
      response.write("retry: 500\n\n");
      this.#open.set(response, seesConfidential());
      sessionOf(request).ended?.addEventListener("abort", () => response.end());
      request.raw.on("close", () => {
        this.#open.delete(response);
      });
      return reply;
    });
  };

  #write(text: string, isSecret: boolean): void {
    for (const [response, isTrusted] of this.#open) {
      if (isTrusted || !isSecret) response.write(text);
    }
  }
}

function told(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
