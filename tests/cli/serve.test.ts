import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { served, signIn } from "../support/workbench-server.js";

let repository: ReturnType<typeof sampleRepository>;
beforeAll(() => {
  repository = sampleRepository();
});
afterAll(() => {
  repository.remove();
});

describe("dossier serve", () => {
  it("ends when it is told so the moment it is ready, before the cases are watched", async () => {
    const { child, ended } = await served(repository.folder, ["--as-of", "2027-06-30"]);
    child.kill("SIGTERM");
    expect(await ended).toBe(143);
  }, 30_000);

  it.each(["SIGTERM", "SIGINT"] as const)(
    "says where it is when it is ready, and ends by %s within two seconds",
    async (signal) => {
      const { child, url, ended } = await served(repository.folder, ["--as-of", "2027-06-30"]);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
      const browser = await signIn(url);
      const session = await browser.json<{ asOf: string; branch: string | null }>("/api/session");
      expect(session).toMatchObject({ asOf: "2027-06-30", branch: null });
      const start = performance.now();
      child.kill(signal);
      expect([0, 130, 143]).toContain(await ended);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
    60_000,
  );

  it("refuses what is no port", async () => {
    const { code, stderr } = await dossier(["serve", "--port", "70000"], repository.folder);
    expect(code).toBe(2);
    expect(stderr).toContain("0–65535");
  });
});
