import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UnsavedDocuments } from "../../../../src/web/workbench/api.js";
import { change as sent } from "../../../support/workbench-jobs.js";
import {
  ask,
  type Said,
  signIn,
  type SignedIn,
  workbenchOfSample,
} from "../../../support/workbench-server.js";

let bench: Awaited<ReturnType<typeof workbenchOfSample>>;
let browser: SignedIn;
let url: string;
const sample = "/api/cases/tb-gz-036/PII-2026-0001";

beforeAll(async () => {
  bench = await workbenchOfSample();
  url = bench.workbench.url;
  const attachments = join(bench.repository.caseFolder, "attachments");
  mkdirSync(attachments, { recursive: true });
  writeFileSync(join(attachments, "page.html"), "<script>alert(1)</script>");
  writeFileSync(join(attachments, "picture.svg"), "<svg onload='alert(1)'/>");
  writeFileSync(join(attachments, "note.txt"), "text");
  writeFileSync(join(bench.repository.folder, "secret.txt"), "secret");
  symlinkSync(join(bench.repository.folder, "secret.txt"), join(attachments, "link.txt"));
  browser = await signIn(url);
}, 60_000);
afterAll(async () => {
  await bench.close();
});

/** A refusal in words, without a trace of the program. */
function isRefusal({ body }: Said): void {
  const { message } = JSON.parse(body) as { message: { zh: string; en: string } };
  expect(message.zh).not.toBe("");
  expect(message.en).not.toBe("");
  expect(body).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts\b/);
}

describe("who may come in", () => {
  it("is who has the address, once; the cookie is for this server alone", async () => {
    const again = await ask(url, `/${new URL(url).search}`);
    expect(again.status).toBe(403);
    isRefusal(again);
    const next = bench.next();
    expect(next).not.toBe(url);
    const came = await ask(url, `/${new URL(next).search}`);
    expect(came.status).toBe(303);
    expect(came.headers["location"]).toBe("/");
    expect(String(came.headers["set-cookie"])).toMatch(/; HttpOnly; SameSite=Strict$/);
  });

  it("is nobody with a wrong token, who waits longer each time", async () => {
    const times: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      expect((await ask(url, "/?token=wrong")).status).toBe(403);
      times.push(performance.now() - start);
    }
    expect(times[2]).toBeGreaterThan(900);
  });

  it("is nobody without a session; the empty shell alone opens", async () => {
    for (const path of ["/api/session", "/api/cases", sample, "/api/events"]) {
      const said = await ask(url, path);
      expect(said.status, path).toBe(401);
      isRefusal(said);
    }
    const shell = await ask(url, "/");
    expect(shell.status).toBe(200);
    expect(shell.body).not.toContain("PII-2026");
  });
});

describe("who is turned away", () => {
  it("asks by another name or from another site", async () => {
    const { cookie } = browser;
    const host = new URL(url).host;
    const foreign: Record<string, string>[] = [
      { host: "evil.example" },
      { host: "127.0.0.1" },
      { host: `evil.example:${new URL(url).port}` },
      { origin: "http://evil.example" },
      { origin: "null" },
      { origin: `https://${host}` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      const said = await ask(url, "/api/session", { headers: { host, cookie, ...headers } });
      expect([403, 421], JSON.stringify(headers)).toContain(said.status);
      isRefusal(said);
    }
    expect(
      (await ask(url, "/api/session", { headers: { cookie, origin: `http://${host}` } })).status,
    ).toBe(200);
  });

  it("changes something without the session's token", async () => {
    const { cookie, csrf } = browser;
    const change = (headers: Record<string, string>, body = "{}") =>
      ask(url, `${sample}/record`, {
        method: "PUT",
        headers: { cookie, "content-type": "application/json", ...headers },
        body,
      });
    expect((await change({})).status).toBe(403);
    expect((await change({ "x-csrf-token": "" })).status).toBe(403);
    expect((await change({ "x-csrf-token": `${csrf}x` })).status).toBe(403);
    expect((await change({ "x-csrf-token": csrf, cookie: "" })).status).toBe(401);
    expect((await change({ "x-csrf-token": csrf, origin: "http://evil.example" })).status).toBe(
      403,
    );
    // What a form of another site can send is not even read.
    expect((await change({ "x-csrf-token": csrf, "content-type": "text/plain" })).status).toBe(415);
  });

  it("sends too much, or what is no JSON", async () => {
    const { cookie, csrf } = browser;
    const send = (body: string) =>
      ask(url, `${sample}/record`, {
        method: "PUT",
        headers: { cookie, "x-csrf-token": csrf, "content-type": "application/json" },
        body,
      });
    const large = await send(`{"path":"${"x".repeat(6_000_000)}"}`);
    expect(large.status).toBe(413);
    isRefusal(large);
    for (const body of ['{"__proto__":{"a":1}}', "{", "[", '{"path":1}']) {
      const said = await send(body);
      expect(said.status, body).toBe(400);
      isRefusal(said);
    }
  });
});

describe("paths", () => {
  const outside = [
    "/api/cases/tb-gz-036/..",
    "/api/cases/tb-gz-036/%2e%2e",
    "/api/cases/tb-gz-036/..%2f..%2fsecret.txt",
    "/api/cases/../personnel",
    "/api/cases/personnel/A-001",
    "/api/cases/cb/TB",
    "/api/cases/tb-gz-036/PII-2026-0001%00",
    "/api/cases/tb-gz-036/.git",
    "/api/cases/tb-gz-036/none",
    "/api/procedures/..%2fmeta/clauses",
    "/api/procedures/__proto__/clauses",
    "/client/..%2fdossier.js",
    "/client/shell.json%00",
  ];
  it.each(outside)("%s leads nowhere", async (path) => {
    const said = await browser.get(path);
    expect([400, 404]).toContain(said.status);
    isRefusal(said);
  });

  const files = [
    "attachments/../case.json",
    "attachments/../../../../secret.txt",
    "attachments/link.txt",
    "attachments",
    "attachments/",
    "case.json",
    "/etc/passwd",
    "attachments//etc/passwd",
    "attachments\\..\\case.json",
    "attachments/a\0b",
    "",
  ];
  it.each(files)("no attachment is %j", async (file) => {
    const said = await browser.get(`${sample}/attachment?path=${encodeURIComponent(file)}`);
    expect(said.status).toBe(404);
    isRefusal(said);
    const paper = await browser.get(`${sample}/record?path=${encodeURIComponent(`../${file}`)}`);
    expect(paper.status).toBeGreaterThanOrEqual(400);
    isRefusal(paper);
  });
});

describe("what people have attached", () => {
  it("is handed over to be kept where it could be a page, and never sniffed", async () => {
    for (const name of ["page.html", "picture.svg"]) {
      const { status, headers } = await browser.get(
        `${sample}/attachment?path=attachments/${name}`,
      );
      expect(status).toBe(200);
      expect(headers["content-type"]).toBe("application/octet-stream");
      expect(headers["content-disposition"]).toMatch(/^attachment;/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("sandbox");
    }
    const text = await browser.get(`${sample}/attachment?path=attachments/note.txt`);
    expect(text.headers["content-type"]).toBe("text/plain; charset=utf-8");
  });
});

describe("pages", () => {
  it("load nothing from elsewhere and run no script of a page", async () => {
    const { headers, body } = await browser.get("/cases/anything");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe/);
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(policy).toContain(part);
    }
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(body).toContain(`<meta name="csp-nonce" content="${nonce}"/>`);
    expect(body).not.toMatch(/https?:\/\//);
    expect(headers["referrer-policy"]).toBe("no-referrer");
    const again = String((await browser.get("/")).headers["content-security-policy"]);
    expect(again).not.toContain(nonce);
  });

  it("have a document of a case in a sandbox", async () => {
    const list = await browser.json<{ path: string }[]>(`${sample}/documents`);
    const [first] = list;
    const said = await browser.get(
      `${sample}/documents/html?path=${encodeURIComponent(first?.path ?? "")}`,
    );
    expect(said.status).toBe(200);
    const policy = String(said.headers["content-security-policy"]);
    expect(policy).toMatch(/default-src 'none'.*sandbox$/);
    expect(policy).not.toContain("script-src");
    expect((await browser.get(`${sample}/documents/html?path=..%2Fcase`)).status).toBe(404);
  }, 60_000);

  it("have a document with what is not saved yet, by a name that nobody can guess", async () => {
    const path = "contract.json";
    const at = `${sample}/documents/unsaved`;
    const { value } = await browser.json<{ value: object }>(`${sample}/record?path=${path}`);
    const unsaved = { ...value, breachTerms: "只在表单里的违约条款" };
    const drawn = await sent<UnsavedDocuments>(url, browser, at, {
      path,
      value: unsaved,
      chosen: null,
    });
    expect(drawn.body.documents[0]).toMatchObject({ id: "contract", path: drawn.body.shown });
    const said = await browser.get(`${at}?page=${drawn.body.page}`);
    expect(said.body).toContain("只在表单里的违约条款");
    const policy = String(said.headers["content-security-policy"]);
    expect(policy).toMatch(/default-src 'none'.*sandbox allow-same-origin$/);
    expect(policy).not.toContain("script-src");
    const saved = `${sample}/documents/html?path=${encodeURIComponent(drawn.body.shown ?? "")}`;
    expect((await browser.get(saved)).body).not.toContain("只在表单里的违约条款");
    expect((await browser.get(`${at}?page=1`)).status).toBe(404);
    const other = await sent(url, browser, at, { path: "../x.json", value: {}, chosen: null });
    expect(other.status).toBeGreaterThanOrEqual(400);
  }, 60_000);
});

describe("the log", () => {
  it("tells refusals by the route, and nothing that was sent", () => {
    expect(bench.log.length).toBeGreaterThan(0);
    const all = bench.log.join("\n");
    expect(all).toContain("PUT /api/cases/:procedure/:case/record");
    expect(all).not.toMatch(/token=|secret|evil|passwd|fault of the program/);
  });
});
