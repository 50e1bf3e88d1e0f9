import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalServer } from "../../../src/web/local-server.js";
import { servePreview } from "../../../src/web/preview-server.js";

let server: LocalServer;
const source = {
  state: () => ({ items: [{ id: "a/b.zh", title: "<证书>", note: "a" }], problems: ["错"] }),
  pdf: (id: string) => Promise.resolve(id === "a/b.zh" ? Buffer.from("%PDF-1.7") : null),
  html: (id: string) => (id === "a/b.zh" ? "<html><head></head><body>证书</body></html>" : null),
};
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const r = request(new URL(path, server.url), { headers, method }, (response) => {
        let body = "";
        response.on("data", (d: Buffer) => {
          body += d.toString();
        });
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
        });
      });
      r.on("error", reject);
      r.end();
    },
  );

beforeAll(async () => {
  server = await servePreview(source, { document: "<x>", lang: "zh", port: 0 });
});
afterAll(async () => {
  await server.close();
});

describe("the preview", () => {
  it("is served on this machine alone, to its own name alone, for reading alone", async () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
    expect((await get("/state")).status).toBe(200);
    expect((await get("/state", { host: "evil.example" })).status).toBe(403);
    expect((await get("/state", {}, "POST")).status).toBe(403);
    expect((await get("/../etc/passwd")).status).toBe(404);
  });

  it("shows a page that loads nothing from elsewhere, and no text of ours unescaped", async () => {
    const page = await get("/");
    expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(page.body).toContain("&lt;x&gt; · dossier preview");
    expect(page.body).not.toMatch(/https?:/);
  });

  it("gives the state, the pages by name, and nothing for a name it does not know", async () => {
    expect(JSON.parse((await get("/state")).body)).toEqual(source.state());
    expect(await get("/pdf/a%2Fb.zh")).toMatchObject({ status: 200, body: "%PDF-1.7" });
    expect((await get("/pdf/nothing")).status).toBe(404);
    const html = await get("/html/a%2Fb.zh");
    expect(html.body).toContain("证书");
    expect(html.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await get("/html/nothing")).status).toBe(404);
  });

  it("tells an open page that something changed", async () => {
    const heard = new Promise<string>((resolve, reject) => {
      const r = request(new URL("/events", server.url), (response) => {
        let all = "";
        response.on("data", (d: Buffer) => {
          all += d.toString();
          if (all.includes("data:")) {
            resolve(all);
            r.destroy();
          } else server.changed();
        });
      });
      r.on("error", reject);
      r.end();
    });
    expect(await heard).toContain("data: changed");
  });
});
