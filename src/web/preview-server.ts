import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the page shows: documents that can be looked at, or why there are none. */
export interface PreviewState {
  readonly items: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  readonly problems: readonly string[];
}
export interface PreviewSource {
  state(): PreviewState;
  /** The PDF of an item, as printed from what is on disk now. */
  pdf(id: string): Promise<Uint8Array | null>;
  /** The page that is printed, for browsers that show no PDF. */
  html(id: string): string | null;
}
export interface PreviewServer {
  readonly url: string;
  /** Tells the open pages that something changed. */
  changed(): void;
  close(): Promise<void>;
}

/** Serves a page on this machine only; other names than its own are refused, so that no web page can reach it by a trick of names. */
export async function servePreview(
  source: PreviewSource,
  port: number,
  words: { readonly title: string; readonly waiting: string },
): Promise<PreviewServer> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => {
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const hosts = new Set([`127.0.0.1:${actual}`, `localhost:${actual}`]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!hosts.has(request.headers.host ?? "") || request.method !== "GET") {
      response.writeHead(403).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/") {
      response
        .writeHead(200, {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy":
            "default-src 'self'; style-src 'unsafe-inline'; script-src 'self'; object-src 'self'; frame-src 'self'",
          "Cache-Control": "no-store",
        })
        .end(page(words));
    } else if (pathname === "/preview.js") {
      response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8" }).end(script);
    } else if (pathname === "/state") {
      response
        .writeHead(200, {
          "Content-Type": "application/json; charset=utf-8",
          "Cache-Control": "no-store",
        })
        .end(JSON.stringify(source.state()));
    } else if (pathname === "/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write("retry: 500\n\n");
      open.add(response);
      request.on("close", () => {
        open.delete(response);
      });
    } else if (pathname.startsWith("/pdf/")) {
      const pdf = await source.pdf(decodeURIComponent(pathname.slice(5)));
      if (pdf) {
        response
          .writeHead(200, { "Content-Type": "application/pdf", "Cache-Control": "no-store" })
          .end(pdf);
      } else response.writeHead(404).end();
    } else if (pathname.startsWith("/html/")) {
      const html = source.html(decodeURIComponent(pathname.slice(6)));
      if (html) {
        response
          .writeHead(200, {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Security-Policy":
              "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
            "Cache-Control": "no-store",
          })
          .end(html.replace("</head>", "<style>body{width:176mm;margin:12mm auto}</style></head>"));
      } else response.writeHead(404).end();
    } else response.writeHead(404).end();
  }
  return {
    url: `http://127.0.0.1:${actual}/`,
    changed() {
      for (const response of open) response.write("data: changed\n\n");
    },
    async close() {
      for (const response of open) response.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

function page({ title, waiting }: { title: string; waiting: string }): string {
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>${escape(title)}</title>
<style>body{margin:0;font:14px/1.5 system-ui,sans-serif;display:grid;grid-template-columns:280px 1fr;height:100vh;color:#16202c}nav{overflow:auto;border-right:1px solid #d4dae2;padding:10px;background:#f6f8fb}
nav button{display:block;width:100%;text-align:left;border:0;background:none;padding:6px 8px;border-radius:4px;font:inherit;cursor:pointer}nav button[aria-current=true]{background:#dce6f4}nav small{display:block;color:#5a6878}
#problems{white-space:pre-wrap;color:#8a1c12;background:#fdeceA;padding:8px;border-radius:4px;margin-bottom:8px}#problems:empty{display:none}iframe{border:0;width:100%;height:100%}</style>
<nav><div id="problems" role="alert"></div><div id="list">${escape(waiting)}</div></nav><iframe id="page" title="PDF"></iframe><script src="/preview.js"></script></html>`;
}

const script = `let current = null;
async function show() {
  const state = await (await fetch("/state")).json();
  document.getElementById("problems").textContent = state.problems.join("\\n");
  if (!state.items.some((i) => i.id === current)) current = state.items[0]?.id ?? null;
  const list = document.getElementById("list");
  list.replaceChildren(...state.items.map((item) => {
    const button = document.createElement("button");
    button.textContent = item.title;
    const note = document.createElement("small");
    note.textContent = item.note;
    button.append(note);
    button.setAttribute("aria-current", String(item.id === current));
    button.onclick = () => { current = item.id; show(); };
    return button;
  }));
  document.getElementById("page").src = current === null ? "about:blank" : (navigator.pdfViewerEnabled ? "/pdf/" : "/html/") + encodeURIComponent(current) + "?" + Date.now();
}
new EventSource("/events").onmessage = show;
show();
`;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
