import { describe, expect, it } from "vitest";
import { BossQueue, withoutSecrets } from "../../../../src/jobs/fleet/boss-queue.js";
import { openQueue, queueAddress, refusePassword } from "../../../../src/jobs/fleet/fleet-means.js";

describe("the address of the queue", () => {
  it("is told without its password, whole or in parts, as it is written or meant", () => {
    const address = "postgres://dossier:p%3Ass@db/fleet";
    const said = withoutSecrets(`bad ${address}, p%3Ass, p:ss, db`, address);
    expect(said).not.toMatch(/p%3Ass|p:ss/);
    expect(said).toContain("db");
    expect(withoutSecrets("no password here", "postgres://db/fleet")).toBe("no password here");
  });

  it("is refused on the command line where it has a password", () => {
    for (const shown of [
      "postgres://dossier:secret@db/fleet",
      "postgresql://dossier:s%40e@db:5432/fleet",
      "postgres://db/fleet?user=dossier&password=secret",
    ]) {
      expect(() => {
        refusePassword(shown);
      }, shown).toThrow();
    }
    refusePassword("postgres://dossier@db:5432/fleet");
  });

  it("is one of a PostgreSQL, or none", () => {
    expect(queueAddress(undefined, {})).toBeNull();
    expect(queueAddress(undefined, { DOSSIER_FLEET_QUEUE: "" })).toBeNull();
    expect(queueAddress("postgres://db/fleet", {})).toBe("postgres://db/fleet");
    expect(() => queueAddress("mysql://db/fleet", {})).toThrow();
  });

  it("is named where the results lie in a bucket, which is no queue", async () => {
    await expect(openQueue(null, "s3://records/fleet", {})).rejects.toThrow("s3://records/fleet");
  });

  it("is no fault of ours where nobody listens, and says why", async () => {
    const opening = BossQueue.open("postgres://dossier:hidden@127.0.0.1:1/fleet", {});
    await expect(opening).rejects.toThrow("ECONNREFUSED");
    await expect(opening).rejects.toThrow(/^(?!.*hidden)/s);
  });
});
