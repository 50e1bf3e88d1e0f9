import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinedRights, type Rights } from "../../../../../src/model/team/rights.js";
import type { UnsavedDocuments } from "../../../../../src/web/workbench/api.js";
import type { Refused } from "../../../../../src/web/workbench/refused.js";
import { access, refuseUnallowed } from "../../../../../src/web/workbench/team/access.js";
import { type Office, openOffice, Visitor } from "../../../../support/office.js";
import { ask } from "../../../../support/workbench-server.js";

let office: Office;
let [auditor, planner, reader, all]: Visitor[] = [];
const at = "/api/cases/tb-gz-036/PII-2026-0001";
const plan = "audits/02-stage2/audit-plan.json";

beforeAll(async () => {
  office = await openOffice();
  [auditor, planner, reader, all] = ["lin", "planner", "reader", "all"].map(
    () => new Visitor(office),
  );
  await auditor?.signIn("lin@tb-cert.example");
  await planner?.signIn("planner@tb-cert.example");
  await reader?.signIn("reader@tb-cert.example");
  await all?.signIn("all@tb-cert.example");
}, 90_000);
afterAll(async () => {
  await office.close();
});

interface Opened {
  readonly value: Record<string, unknown>;
  readonly base: string;
  readonly form: { readonly fields: readonly { readonly name: string }[] };
}
const recordAt = (visitor: Visitor | undefined, path: string) =>
  (visitor as Visitor).json<Opened>(`${at}/record?path=${path}`);

async function save(visitor: Visitor | undefined, path: string, change: object) {
  const { value, base } = await recordAt(visitor, path);
  return (visitor as Visitor).send("PUT", `${at}/record`, {
    path,
    value: { ...value, ...change },
    base,
  });
}

describe("routes", () => {
  it("have a decision each, and no decision is for nothing", () => {
    expect([...office.workbench.routes].filter((route) => !Object.hasOwn(access, route))).toEqual(
      [],
    );
    expect(Object.keys(access).filter((route) => !office.workbench.routes.includes(route))).toEqual(
      [],
    );
  });

  it("are closed to whoever is not signed in, but for those that are said to be open", async () => {
    const host = new URL(office.url).host;
    for (const route of office.workbench.routes) {
      const [method = "", path = ""] = route.split(" ");
      if (access[route] === "open") continue;
      const said = await ask(office.url, path.replaceAll(/:\w+/g, "x"), {
        method,
        headers: { host },
      });
      expect(said.status, route).toBe(401);
    }
  });

  it("change nothing for whoever may change nothing", async () => {
    for (const route of office.workbench.routes) {
      const [method = "", path = ""] = route.split(" ");
      if (method === "GET" || typeof access[route] !== "function") continue;
      const address = path.replace(":procedure", "tb-gz-036").replace(":case", "PII-2026-0001");
      const body = {
        path: plan,
        value: {},
        base: null,
        commit: "abcdef0",
        role: "teamLeader",
        procedure: "tb-gz-036",
        name: "X-1",
      };
      const needed = {
        record: ["path", "value", "base"],
        restore: ["path", "commit"],
        sign: ["path", "role", "base"],
        cases: ["procedure", "name"],
      }[address.split("/").at(-1) ?? ""];
      const sent = Object.fromEntries(Object.entries(body).filter(([k]) => needed?.includes(k)));
      const said = await (reader as Visitor).send(method, address, sent);
      expect(said.status, route).toBe(403);
      expect(JSON.parse(said.body)).toHaveProperty("remedy.zh");
    }
    expect(office.git("log", "--format=%s")).toBe("起点");
    expect(office.log.join("\n")).toContain(
      "refused 403 PUT /api/cases/:procedure/:case/record (H-001): your roles may not change",
    );
  });
});

describe("who reviews", () => {
  const refusal = (url: string, rights: Partial<Rights>) => {
    const request = { method: "POST", routeOptions: { url }, body: {} } as FastifyRequest;
    const called = { kinds: new Map(), signing: new Map() };
    const none = joinedRights([]);
    try {
      refuseUnallowed(request, joinedRights([{ ...none, ...rights }]), called);
      return null;
    } catch (error) {
      return (error as Refused).status;
    }
  };

  it("needs a right of their own, which whoever administers has", () => {
    for (const step of ["accept", "return"]) {
      const url = `/api/versions/${step}`;
      expect(refusal(url, { confidential: true, reviews: true }), step).toBeNull();
      expect(refusal(url, { confidential: true, administers: true }), step).toBeNull();
      expect(refusal(url, { confidential: true, archives: true }), step).toBe(403);
      expect(refusal(url, { reviews: true }), step).toBe(403);
    }
    for (const step of ["ask", "get", "send", "open", "keep", "begin", "hand-in"]) {
      expect(refusal(`/api/versions/${step}`, { confidential: true, reviews: true })).toBe(403);
    }
  });
});

describe("who edits", () => {
  it("does so under their own name; the server commits", async () => {
    const said = await save(auditor, plan, { objectives: "确认第二阶段的审核目的" });
    expect(said.status).toBe(200);
    expect(office.git("log", "-1", "--format=%an %ae %cn %ce")).toBe(
      "林书瑶 lin@tb-cert.example 工作台服务器 server@tb-cert.example",
    );
  });

  it("has their commits signed by the server, where git is set up so", async () => {
    const key = join(office.folder, ".git", "server-key");
    spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "server", "-f", key]);
    const allowed = join(office.folder, ".git", "allowed");
    writeFileSync(allowed, `server@tb-cert.example ${readFileSync(`${key}.pub`, "utf8")}`);
    office.git("config", "gpg.format", "ssh");
    office.git("config", "user.signingkey", key);
    office.git("config", "gpg.ssh.allowedSignersFile", allowed);
    office.git("config", "commit.gpgsign", "true");
    expect((await save(auditor, plan, { objectives: "签名提交" })).status).toBe(200);
    office.git("config", "commit.gpgsign", "false");
    expect(office.git("log", "-1", "--format=%an %G? %GS")).toBe("林书瑶 G server@tb-cert.example");
  });

  it("does so within the kinds of their roles", async () => {
    expect((await save(auditor, "application.json", { remarks: "x" })).status).toBe(403);
    expect((await save(planner, "contract.json", { breachTerms: "按合同法处理" })).status).toBe(
      200,
    );
  });

  it("signs in no other name, not even by writing it down", async () => {
    const { value } = await recordAt(auditor, plan);
    const given = (value["signatures"] ?? []) as object[];
    const forged = [
      [...given, { role: "auditPlanner", name: "何", date: "2027-06-01" }],
      [...given, { role: "teamLeader", person: "A-002", name: "周明澈", date: "2027-06-01" }],
    ];
    for (const signatures of forged) {
      expect((await save(auditor, plan, { signatures })).status).toBe(403);
    }
    // Nor does whoever may sign in every role take away what somebody else has signed.
    expect(given.length).toBeGreaterThan(0);
    expect((await save(all, plan, { signatures: [] })).status).toBe(403);
    const said = await (auditor as Visitor).send("POST", `${at}/sign`, {
      path: plan,
      role: "auditPlanner",
      base: "x",
    });
    expect(said.status).toBe(403);
    expect(said.body).toContain("您的角色不能以");
  });
});

describe("what is confidential", () => {
  const fee = /"fee":/;

  it("goes to whoever may see it, and to nobody else: value, form, history, search, documents", async () => {
    await save(all, "contract.json", { fee: 987_654 });
    await save(all, "case.json", await withPhone());
    expect((await (planner as Visitor).get(`${at}/record?path=contract.json`)).body).toMatch(fee);
    for (const path of [
      `${at}/record?path=contract.json`,
      `${at}/record?path=case.json`,
      `${at}/history`,
      `${at}/history?path=contract.json`,
      at,
      `${at}/readiness`,
      `${at}/offers`,
      "/api/today",
      "/api/cases",
      "/api/search?q=139-8888-7777",
    ]) {
      const said = await (auditor as Visitor).get(path);
      expect(said.status, path).toBe(200);
      expect(said.body, path).not.toMatch(/987[,]?654|139-8888-7777/);
      expect(said.body, path).not.toContain('"fee"');
    }
    const seen = await (planner as Visitor).get("/api/search?q=139-8888-7777");
    expect(seen.body).toContain("139-8888-7777");
    expect((await (planner as Visitor).get(`${at}/history?path=contract.json`)).body).toContain(
      "987654",
    );
    const documents = await (auditor as Visitor).json<
      { path: string; isSecret: boolean; id: string }[]
    >(`${at}/documents`);
    const contract = documents.find((d) => d.id === "contract");
    expect(contract?.isSecret).toBe(true);
    const html = `${at}/documents/html?path=${encodeURIComponent(contract?.path ?? "")}`;
    expect((await (auditor as Visitor).get(html)).status).toBe(403);
    expect((await (planner as Visitor).get(html)).status).toBe(200);
    for (const [visitor, isSeen] of [
      [auditor, false],
      [planner, true],
    ] as const) {
      const { value } = await recordAt(visitor, "contract.json");
      const drawn = await (visitor as Visitor).send("POST", `${at}/documents/unsaved`, {
        path: "contract.json",
        value,
        chosen: null,
      });
      const { shown, page } = JSON.parse(drawn.body) as UnsavedDocuments;
      expect(shown).toBe(contract?.path);
      expect(page !== null).toBe(isSeen);
    }
  }, 60_000);

  it("is kept when somebody saves who does not see it, and cannot be changed by them", async () => {
    const before = JSON.parse(
      office.git("show", "HEAD:records/tb-gz-036/PII-2026-0001/contract.json"),
    ) as object;
    expect((await save(auditor, "contract.json", { breachTerms: "另行商定" })).status).toBe(200);
    const after = JSON.parse(
      office.git("show", "HEAD:records/tb-gz-036/PII-2026-0001/contract.json"),
    ) as object;
    expect(after).toEqual({ ...before, breachTerms: "另行商定" });
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect((await save(auditor, "contract.json", { fee: 1 })).status).toBe(403);
    const judged = await (auditor as Visitor).send("POST", `${at}/judge`, {
      edits: [{ path: "contract.json", value: (await recordAt(auditor, "contract.json")).value }],
    });
    expect(judged.status).toBe(200);
    expect(judged.body).not.toMatch(/987[,]?654/);
    expect(JSON.parse(judged.body)).toMatchObject({ appeared: [], vanished: [] });
  }, 60_000);

  async function withPhone(): Promise<object> {
    const { value } = await recordAt(all, "case.json");
    const { client } = value as { client: { contact?: object } };
    return {
      client: { ...client, contact: { name: "李", ...client.contact, phone: "139-8888-7777" } },
    };
  }
});
