import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  BodyPage,
  HistoryEntry,
  Judgement,
  NewOffer,
  PersonEntry,
  PersonPage,
  RecordPage,
  Saved,
} from "../../../../src/web/workbench/api.js";
import { startWorkbench, type Workbench } from "../../../../src/web/workbench/server.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf } from "../../../support/sample.js";

const plan = "audits/02-stage2/audit-plan.json";
const api = "/api/cases/tb-gz-036/PII-2026-0001";
let repository: EditRepository;
let workbench: Workbench;
let headers: Record<string, string> = {};

beforeAll(async () => {
  repository = new EditRepository();
  workbench = await startWorkbench({
    cwd: repository.root,
    workspaceNow: () => openWorkspace(repository.root),
    asOf,
    language: "zh",
    port: 0,
    log: () => undefined,
    nextAddress: () => undefined,
  });
  const opened = await fetch(workbench.url, { redirect: "manual" });
  headers = { cookie: opened.headers.get("set-cookie")?.split(";")[0] ?? "" };
  const { csrf } = (await ask("GET", "/api/session")).body as { readonly csrf: string };
  headers = { ...headers, "x-csrf-token": csrf };
}, 60_000);
afterAll(async () => {
  await workbench.close();
  repository.remove();
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(new URL(path, workbench.url), {
    method,
    headers: {
      ...headers,
      ...(body !== undefined && !isForm && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
}

describe("the routes of editing", () => {
  it("open a record, judge it, save it, tell of a conflict, restore it", async () => {
    const opened = await ask("GET", `${api}/record?path=${plan}`);
    const page = opened.body as RecordPage;
    const value = page.value as object;
    expect(page.form.fields.length).toBeGreaterThan(10);
    const edits = [{ path: plan, value: { ...value, plannedTo: "2026-06-01" } }];
    const judged = await ask("POST", `${api}/judge`, { edits });
    expect(judged.body).toMatchObject({ message: "审核计划（第二阶段审核）：改“审核结束日期”" });
    const request = { path: plan, value: { ...value, duration: "四天" }, base: page.base };
    const first = await ask("PUT", `${api}/record`, request);
    expect(first.status).toBe(200);
    const second = await ask("PUT", `${api}/record`, {
      ...request,
      value: { ...value, duration: "五天" },
    });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      merged: null,
      fields: [{ pointer: "/duration", theirs: "四天", yours: "五天", clashes: true }],
    });
    const history = (await ask("GET", `${api}/history?path=${plan}`)).body as HistoryEntry[];
    expect(history.map((h) => h.message)).toEqual([(first.body as Saved).message, "起点"]);
    const restore = { path: plan, commit: history.at(-1)?.commit };
    expect((await ask("POST", `${api}/restore`, restore)).status).toBe(200);
    expect(repository.value(plan)["duration"]).toBe((value as { duration: string }).duration);
  }, 60_000);

  it("offer records, open one empty and write it when it is saved; and take attachments", async () => {
    const offers = (await ask("GET", `${api}/offers`)).body as NewOffer[];
    const path = "audits/02-stage2/nonconformity-03.json";
    expect(offers.map((o) => o.path)).toContain(path);
    const opened = (await ask("GET", `${api}/record?path=${path}`)).body as RecordPage;
    expect(opened).toMatchObject({ kind: "nonconformity", base: null });
    expect(existsSync(join(repository.folder, path))).toBe(false);
    const sent = { path, value: opened.value, base: null };
    expect((await ask("PUT", `${api}/record`, sent)).status).toBe(200);
    expect(repository.value(path)).toEqual(opened.value);
    expect((await ask("PUT", `${api}/record`, sent)).status).toBe(409);
    const form = new FormData();
    form.append("file", new Blob(["说明"]), "说明.txt");
    const added = await ask("POST", `${api}/attachments`, form);
    expect(added.body).toMatchObject({ path: "attachments/说明.txt" });
    expect(repository.git("status", "--porcelain", "--", "records")).toBe("");
  }, 60_000);

  it("take an attachment away that no record names, and no other; its content stays in git", async () => {
    const gone = (path: string) => ask("POST", `${api}/attachments/remove`, { path });
    const form = new FormData();
    form.append("file", new Blob(["传错了"]), "传错.txt");
    await ask("POST", `${api}/attachments`, form);
    const wrong = join(repository.folder, "attachments/传错.txt");
    // Altered by hand since: what git has not seen is committed before it goes.
    writeFileSync(wrong, "改过的");
    expect((await gone("attachments/传错.txt")).body).toMatchObject({
      path: "attachments/传错.txt",
      message: "附件：移除 传错.txt",
    });
    expect(existsSync(wrong)).toBe(false);
    expect(repository.git("status", "--porcelain", "--", "records")).toBe("");
    expect(repository.git("show", `HEAD~1:./${relative(repository.root, wrong)}`)).toBe("改过的");
    const named = "attachments/stage2-opening-meeting.png";
    for (const [path, sentence] of [
      ["attachments/传错.txt", "没有附件"],
      [named, "被"],
      ["contract.json", "没有附件"],
      ["attachments/../contract.json", "没有附件"],
      ["", "没有附件"],
    ]) {
      const refused = await gone(path ?? "");
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        422,
        expect.stringContaining(sentence ?? ""),
      ]);
    }
    expect(existsSync(join(repository.folder, named))).toBe(true);
    expect(existsSync(join(repository.folder, "contract.json"))).toBe(true);
  }, 60_000);

  it("are the same for what a body keeps of itself, and for people", async () => {
    const body = (await ask("GET", "/api/bodies/TB")).body as BodyPage;
    expect(body.records.map((r) => r.path)).toContain("internal-audit-01.json");
    const audit = "/api/bodies/TB/record?path=internal-audit-01.json";
    const { value, base, path } = (await ask("GET", audit)).body as RecordPage;
    const edits = [{ path, value: { ...(value as object), heldOn: "" } }];
    const judged = (await ask("POST", "/api/bodies/TB/judge", { edits })).body as Judgement;
    expect(judged.findings.map((f) => f.at?.file)).toContain(path);
    const changed = { path, value: { ...(value as object), number: "NS-1" }, base };
    expect((await ask("PUT", "/api/bodies/TB/record", changed)).status).toBe(200);
    expect((await ask("PUT", "/api/bodies/TB/record", changed)).status).toBe(409);
    const people = (await ask("GET", "/api/people")).body as PersonEntry[];
    expect(people.map((p) => p.id)).toContain("A-001");
    const person = (await ask("GET", "/api/people/A-001")).body as PersonPage;
    expect(person).toMatchObject({ name: "林书瑶", path: "A-001.json" });
    const opened = (await ask("GET", "/api/people/record?path=A-001.json")).body as RecordPage;
    const renamed = { ...(opened.value as object), position: "主任审核员" };
    const request = { path: "A-001.json", value: renamed, base: opened.base };
    expect((await ask("PUT", "/api/people/record", request)).status).toBe(200);
    const history = await ask("GET", "/api/people/history?path=A-001.json");
    expect((history.body as HistoryEntry[])[0]?.message).toContain("林书瑶");
    for (const [place, status] of [
      ["/api/people/X-999", 404],
      ["/api/people/..%2FA-001", 404],
      ["/api/bodies/NOBODY", 404],
      ["/api/bodies/..%2F..", 404],
      ["/api/bodies/TB/record?path=..%2FICAS%2Fstatements.json", 422],
      ["/api/people/record?path=..%2Fcb%2FTB%2Fstatements.json", 422],
      ["/api/people/attachment?path=A-001.json", 404],
    ] as const) {
      expect([place, (await ask("GET", place)).status]).toEqual([place, status]);
    }
  }, 60_000);

  it("refuse what leads elsewhere, is no request, or comes without the session's token", async () => {
    const before = repository.git("rev-parse", "HEAD");
    const odd: [string, string, unknown, number][] = [
      ["PUT", `${api}/record`, { path: "../x.json", value: {}, base: null }, 422],
      ["PUT", `${api}/record`, { path: plan, value: [], base: null }, 400],
      ["PUT", `${api}/record`, { path: plan }, 400],
      ["POST", `${api}/judge`, { edits: "all" }, 400],
      ["POST", `${api}/restore`, { path: plan, commit: "--all" }, 400],
      ["POST", `${api}/sign`, { path: plan, role: "teamLeader", base: "0" }, 409],
      ["PUT", `${api}/record`, { path: "__proto__.json", value: {}, base: null }, 422],
      ["POST", "/api/cases", { procedure: "tb-gz-036", name: "../x" }, 422],
      ["POST", `${api}/attachments`, new FormData(), 400],
      ["PUT", "/api/cases/tb-gz-036/..%2Fx/record", { path: plan, value: {}, base: null }, 404],
      ["GET", `${api}/record?path=..%2F..%2F..%2Fdossier.config.json`, undefined, 422],
    ];
    for (const [method, path, body, status] of odd) {
      expect([path, (await ask(method, path, body)).status]).toEqual([path, status]);
    }
    const own = headers;
    headers = { cookie: own["cookie"] ?? "" };
    const forged = { path: plan, value: {}, base: null };
    expect((await ask("PUT", `${api}/record`, forged)).status).toBe(403);
    headers = {};
    expect((await ask("GET", `${api}/record?path=${plan}`)).status).toBe(401);
    headers = own;
    expect(repository.git("rev-parse", "HEAD")).toBe(before);
    expect(repository.git("status", "--porcelain", "--", "records")).toBe("");
  }, 60_000);
});
