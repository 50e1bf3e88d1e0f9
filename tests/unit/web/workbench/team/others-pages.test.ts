import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice, Visitor } from "../../../../support/office.js";

let office: Office;
let auditor: Visitor;
let planner: Visitor;

beforeAll(async () => {
  office = await openOffice(["tb-gz-036/PII-2026-0001", "cb/TB"]);
  auditor = new Visitor(office);
  planner = new Visitor(office);
  await auditor.signIn("lin@tb-cert.example");
  await planner.signIn("planner@tb-cert.example");
}, 90_000);
afterAll(async () => {
  await office.close();
});

/** What an open page is told, as text; `until` waits for a part of it. */
function listening(visitor: Visitor) {
  const { port } = new URL(office.url);
  let heard = "";
  let look = (): void => undefined;
  const open = request(
    {
      hostname: "127.0.0.1",
      port,
      path: "/api/events",
      headers: { host: new URL(office.url).host, cookie: visitor.cookieFor(office.url) },
    },
    (response) => {
      response.setEncoding("utf8").on("data", (part: string) => {
        heard += part;
        look();
      });
    },
  );
  open.end();
  return {
    get heard() {
      return heard;
    },
    until: (text: string) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (heard.includes(text)) resolve();
        };
        look();
      }),
    close: () => open.destroy(),
  };
}

describe("whoever may not see what is confidential", () => {
  it("sees pages of people and of the body, without what is confidential", async () => {
    const file = join(office.folder, "records/personnel/A-001.json");
    const person = JSON.parse(readFileSync(file, "utf8")) as object;
    const ties = [{ creditCode: "91360111MA8HK2026A", kind: "只有主管知道的关系" }];
    writeFileSync(file, JSON.stringify({ ...person, ties }));
    for (const visitor of [auditor, planner]) {
      const page = await visitor.get("/api/people/A-001");
      expect(page.status).toBe(200);
      expect(page.body).toContain("林书瑶");
      expect(page.body).not.toContain("只有主管知道的关系");
      const body = await visitor.get("/api/bodies/TB");
      expect(body.status).toBe(200);
      expect((JSON.parse(body.body) as { records: object[] }).records.length).toBeGreaterThan(0);
    }
    spawnSync("git", ["checkout", "records"], { cwd: office.folder });
  }, 60_000);

  it("is told of no jobs", async () => {
    const [trusted, other] = [listening(planner), listening(auditor)];
    await Promise.all([trusted.until("retry:"), other.until("retry:")]);
    const begun = await planner.send("POST", "/api/assess/rehearse", { body: "TB" });
    expect(begun.status).toBeLessThan(500);
    await trusted.until("event: job");
    // What comes later has been heard by both.
    office.git("branch", "another");
    await Promise.all([trusted.until("event: versions"), other.until("event: versions")]);
    expect(other.heard).not.toContain("event: job");
    trusted.close();
    other.close();
  }, 60_000);
});

describe("whoever sees all, but does not administer", () => {
  it("looks at versions and reviews, and changes nothing of them", async () => {
    for (const path of ["", "/brief", "/reviews"]) {
      expect((await planner.get(`/api/versions${path}`)).status, path).toBe(200);
      expect((await auditor.get(`/api/versions${path}`)).status, path).toBe(403);
    }
    for (const act of ["ask", "get", "send", "keep"]) {
      expect((await planner.send("POST", `/api/versions/${act}`)).status, act).toBe(403);
    }
  }, 60_000);
});
