import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice, Visitor } from "../../../../support/office.js";
import { ask } from "../../../../support/workbench-server.js";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, 60_000);
afterAll(async () => {
  await office.close();
});

interface SessionOf {
  readonly user: { readonly name: string; readonly person: string; readonly email: string };
  readonly team: { readonly rights: { readonly edits: readonly string[] } };
}

const callback = "/sign-in/callback";

describe("signing in", () => {
  it("makes whoever the provider vouches for the person of the personnel record", async () => {
    const visitor = new Visitor(office);
    const said = await visitor.signIn("lin@tb-cert.example");
    expect(said.status).toBe(303);
    const cookies = String(said.headers["set-cookie"]);
    expect(cookies).toMatch(/dossier-\d+=[^;]{40,}; Path=\/; HttpOnly; SameSite=Strict/);
    const { user, team } = await visitor.json<SessionOf>("/api/session");
    expect(user).toEqual({ name: "林书瑶", person: "A-001", email: "lin@tb-cert.example" });
    expect(team.rights.edits).toContain("audit-plan");
    expect(office.log.join("\n")).toContain("signed in A-001");
  });

  it("leads on to where one wanted to go, and never to another site", async () => {
    for (const [to, led] of [
      ["/cases?q=a", "/cases?q=a"],
      ["//evil.example", "/"],
      ["/\\evil.example", "/"],
      ["https://evil.example", "/"],
      ["/\tevil", "/"],
    ] as const) {
      const visitor = new Visitor(office);
      const said = await visitor.visit(await visitor.vouched("lin@tb-cert.example", to));
      expect(said.headers["location"], to).toBe(led);
    }
  });

  it("lets in nobody whom the configuration does not name, or whose address is unproven", async () => {
    office.provider.claims.set("g2@tb-cert.example", {
      email: "all@tb-cert.example",
      email_verified: false,
    });
    for (const account of ["stranger@elsewhere.example", "g2@tb-cert.example"]) {
      const visitor = new Visitor(office);
      const said = await visitor.visit(await visitor.vouched(account));
      expect(said.headers["location"]).toBe("/?signIn=stranger");
      expect((await visitor.get("/api/session")).status).toBe(401);
    }
    expect(office.log.join("\n")).toContain("account stranger@elsewhere.example belongs to nobody");
  });

  it("takes an answer only from the browser that asked, only once, and only as it was given", async () => {
    const [visitor, other] = [new Visitor(office), new Visitor(office)];
    const good = await visitor.vouched("all@tb-cert.example");
    const tries = [
      () => other.visit(good),
      () => visitor.visit(good.replace(/state=[^&]+/, "state=mine")),
    ];
    for (const attempt of tries) {
      expect((await attempt()).headers["location"]).toBe("/?signIn=failed");
    }
    // The first wrong answer has used the sign-in up.
    expect((await visitor.visit(good)).headers["location"]).toBe("/?signIn=failed");
    expect((await visitor.get("/api/session")).status).toBe(401);
  });

  it("says to whoever is not signed in where to, on the same page", async () => {
    const said = await ask(office.url, "/api/session", { headers: hostOf() });
    expect(said.status).toBe(401);
    expect(JSON.parse(said.body)).toMatchObject({ signIn: "/sign-in" });
  });
});

const hostOf = () => ({ host: new URL(office.url).host });

describe("a session", () => {
  it("ends when one signs out, here and at the provider", async () => {
    const visitor = new Visitor(office);
    await visitor.signIn("reader@tb-cert.example");
    expect(
      (await ask(office.url, "/api/sign-out", { method: "POST", headers: hostOf() })).status,
    ).toBe(401);
    const said = await visitor.send("POST", "/api/sign-out");
    expect(said.status).toBe(200);
    const { next } = JSON.parse(said.body) as { next: string };
    expect(next).toContain(`${office.provider.issuer}/session/end?`);
    expect(next).toContain(encodeURIComponent(`${office.url}/`));
    expect((await visitor.get("/api/session")).status).toBe(401);
  });

  it("ends with the right to it, within one question; a faulty configuration lets nobody in", async () => {
    const visitor = new Visitor(office);
    await visitor.signIn("reader@tb-cert.example");
    office.configure((team) => ({ ...team, roles: { ...team.roles, reader: { label: 1 } } }));
    const faulty = await visitor.get("/api/session");
    expect(faulty.status).toBe(503);
    expect(faulty.body).not.toContain("dossier.config.json:");
    expect(office.log.join("\n")).toMatch(/dossier\.config\.json:\d+:\d+/);
    office.configure((team) => ({
      ...team,
      people: Object.fromEntries(Object.entries(team.people).filter(([id]) => id !== "H-001")),
    }));
    expect((await visitor.get("/api/session")).status).toBe(401);
    office.configure((team) => team);
    expect((await visitor.get("/api/session")).status).toBe(401);
  });
});

describe("behind the proxy", () => {
  it("answers to its public address alone, whatever else is forwarded", async () => {
    for (const headers of [
      { host: "127.0.0.1" },
      { host: "evil.example" },
      { host: "evil.example", "x-forwarded-host": new URL(office.url).host },
    ]) {
      expect((await ask(office.url, "/", { headers })).status).toBe(421);
    }
    const fine = await ask(office.url, "/", {
      headers: { ...hostOf(), "x-forwarded-host": "evil.example" },
    });
    expect(fine.status).toBe(200);
    const foreign = { ...hostOf(), origin: "https://localhost" };
    expect((await ask(office.url, "/", { headers: foreign })).status).toBe(403);
  });

  it("refuses what came to the proxy by another way than the public address says", async () => {
    const headers = { ...hostOf(), "x-forwarded-proto": "https" };
    expect((await ask(office.url, "/", { headers })).status).toBe(403);
  });
});

describe("too many attempts", () => {
  it("wait longer each time, by the address that the proxy names, and end", async () => {
    const headers = { ...hostOf(), "x-forwarded-for": "203.0.113.9" };
    const attempt = () => ask(office.url, `${callback}?code=guess&state=guess`, { headers });
    const times: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      expect((await attempt()).headers["location"]).toBe("/?signIn=failed");
      times.push(performance.now() - start);
    }
    expect(times[2]).toBeGreaterThan(450);
    // Another address does not wait for it.
    const visitor = new Visitor(office);
    await visitor.signIn("lin@tb-cert.example");
    expect((await visitor.get("/api/session")).status).toBe(200);
    expect(office.log.join("\n")).toContain("sign-in failed from 203.0.113.9");
  });
});

describe("the log", () => {
  it("holds no secret, no token and nothing that records hold", () => {
    const all = office.log.join("\n");
    expect(all).not.toMatch(/only-the-provider|code=|state=|id_token|eyJ|fault of the program/);
  });
});
