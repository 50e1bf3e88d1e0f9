import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { bucketAddress } from "../../../../src/jobs/fleet/bucket-address.js";
import { BucketStore } from "../../../../src/jobs/fleet/bucket-store.js";
import { runNames } from "../../../../src/jobs/fleet/fleet-store.js";
import { FolderQueue } from "../../../../src/jobs/fleet/folder-queue.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import {
  type BucketServer,
  bucketServer,
  type BucketTrouble,
} from "../../../support/bucket-server.js";
import { fleetDay, fleetRepository, fleetRun } from "../../../support/fleet.js";
import { runs, seed } from "../../../support/long.js";

const servers: BucketServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((s) => s.close()));
});

async function opened(trouble?: BucketTrouble, below = "/fleet/2027") {
  const server = await bucketServer(trouble);
  servers.push(server);
  const address = bucketAddress(`s3://records${below}`, server.environment);
  return { server, open: () => BucketStore.open(address) };
}

describe("the store in a bucket", () => {
  it("keeps bytes by their digest, and gives none that are not those", async () => {
    const { server, open } = await opened();
    const store = await open();
    const bytes = Buffer.from("a certificate");
    const digest = await store.keep(bytes);
    expect(digest).toBe(sha256(bytes));
    expect(await store.keep(bytes)).toBe(digest);
    expect(await store.find(digest)).toEqual(bytes);
    const key = `fleet/2027/objects/${digest.slice(0, 2)}/${digest}`;
    expect([...server.objects.keys()]).toEqual([key]);
    server.objects.set(key, Buffer.from("a forged one!"));
    expect(await store.find(digest)).toBeNull();
    await store.drop(digest);
    expect(await store.find(digest)).toBeNull();
    await store.keep(bytes);
    expect(await store.find(digest)).toEqual(bytes);
  });

  it("lets the first of many count, and says to the others whether theirs was the same", async () => {
    const { open } = await opened();
    const stores = await Promise.all([open(), open(), open()]);
    const name = runNames.result("0".repeat(32), 3);
    const texts = Array.from({ length: 12 }, (_, i) => (i % 4 === 0 ? "one" : "two"));
    const said = await Promise.all(
      texts.map((text, i) => (stores[i % 3] as BucketStore).putFirst(name, text)),
    );
    expect(said.filter((s) => s === "first")).toHaveLength(1);
    const kept = await stores[0]?.read(name);
    texts.forEach((text, i) => {
      if (said[i] === "same") expect(text).toBe(kept);
      if (said[i] === "other") expect(text).not.toBe(kept);
    });
  });

  it("lists what lies in a folder, in pages, with the folders in it", async () => {
    const { open } = await opened();
    const store = await open();
    const names = Array.from({ length: 11 }, (_, i) => String(i + 10));
    for (const name of names) await store.putFirst(`runs/a/results/${name}`, name);
    await store.putFirst("runs/b/order", "");
    await store.putFirst("runsaside", "");
    expect(await store.list("runs/a/results")).toEqual(names);
    expect(await store.list("runs")).toEqual(["a", "b"]);
    expect(await store.list("runs/c")).toEqual([]);
    await store.remove("runs/b/order");
    await store.remove("runs/b/order");
    expect(await store.list("runs")).toEqual(["a"]);
    expect(await store.read("runs/b/order")).toBeNull();
  });

  it(
    "is not troubled by an overload, or by an answer that is lost",
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 3, max: 5 }),
          fc.integer({ min: 2, max: 4 }),
          fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }),
          async (nth, lost, texts) => {
            const { server, open } = await opened({
              fails: (count) => count % nth === 0,
              losesAnswer: (count) => count > 2 && count % lost === 0,
            });
            const store = await open();
            for (const text of texts) await store.putFirst("runs/x", text);
            expect(await store.read("runs/x")).toBe(texts[0]);
            expect(await store.find(await store.keep(Buffer.from("bytes")))).toBeTruthy();
            expect([...server.objects.keys()].filter((k) => k.includes("probe"))).toEqual([]);
          },
        ),
        { seed, numRuns: runs(2) },
      );
    },
  );

  it("takes no service that lets a later text take the place of an earlier one", async () => {
    const { server, open } = await opened({ overwrites: true });
    await expect(open()).rejects.toThrow("If-None-Match");
    expect(server.objects.size).toBe(0);
  });

  it("says what the service says where the key is wrong or the bucket is none", async () => {
    const { server } = await opened();
    const wrong = { ...server.environment, AWS_SECRET_ACCESS_KEY: "another" };
    await expect(BucketStore.open(bucketAddress("s3://records", wrong))).rejects.toThrow("403");
    const none = bucketAddress("s3://nobodys", server.environment);
    await expect(BucketStore.open(none)).rejects.toThrow("404");
  });
});

describe("the address of a bucket", () => {
  const environment = {
    AWS_ENDPOINT_URL: "https://s3.example.com/",
    AWS_ACCESS_KEY_ID: "k",
    AWS_SECRET_ACCESS_KEY: "s",
  };

  it("is a bucket with what stands below, and the service from the environment", () => {
    expect(bucketAddress("s3://records/fleet/2027/", environment)).toMatchObject({
      endpoint: "https://s3.example.com/records",
      below: "fleet/2027/",
      region: "us-east-1",
    });
    const other = { ...environment, AWS_ENDPOINT_URL_S3: "http://minio:9000", AWS_REGION: "cn-1" };
    expect(bucketAddress("s3://records", other)).toMatchObject({
      endpoint: "http://minio:9000/records",
      below: "",
      region: "cn-1",
    });
  });

  it.each(["s3://", "s3:///x", "s3://Records", "s3://a", "s3://records/../x", "s3://records//x"])(
    "is not %j",
    (text) => {
      expect(() => bucketAddress(text, environment)).toThrow(text);
    },
  );

  it("shows no password that was written into it", () => {
    expect(() => bucketAddress("s3://me:hidden@records", environment)).toThrow(/^(?!.*hidden)/s);
    const named = { ...environment, AWS_ENDPOINT_URL: "https://me:hidden@s3.example.com" };
    expect(() => bucketAddress("s3://records", named)).toThrow(/^(?!.*hidden)/s);
  });

  it("names all variables that are missing", () => {
    expect(() => bucketAddress("s3://records", { AWS_ACCESS_KEY_ID: "" })).toThrow(
      "AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY",
    );
  });
});

describe("a run with its results in a bucket", () => {
  it("says what one machine says", { timeout: 120_000 }, async () => {
    const repository = fleetRepository(4);
    const { folder, commit } = repository;
    try {
      const { server, open } = await opened({ fails: (count) => count % 17 === 0 });
      const workspace = openWorkspace(folder);
      const plain = await checkCases(workspace, [], folder, { asOf: fleetDay, all: true });
      const store = await open();
      const { checked, faults } = await fleetRun({
        folder,
        commit,
        what: "check",
        all: true,
        chunk: 1,
        store,
        queue: new FolderQueue(join(folder, "out", "queue")),
      });
      expect(JSON.stringify(checked.results)).toBe(JSON.stringify(plain.results));
      expect(faults).toEqual([]);
      const results = [...server.objects.keys()].filter((key) => key.includes("/results/"));
      expect(results).toHaveLength(4);
    } finally {
      repository.remove();
    }
  });
});
