import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { openFolder, withPackage } from "../../../../src/seal/package/open-package.js";
import { readBag } from "../../../../src/seal/package/read-bag.js";
import { openZip } from "../../../../src/seal/package/read-zip.js";
import { bag, zipOf } from "../../../support/bag.js";

describe("zips", () => {
  const zipped = async (build: (zip: ZipFile) => void): Promise<Buffer> => {
    const zip = new ZipFile();
    build(zip);
    zip.end();
    const parts: Buffer[] = [];
    for await (const part of zip.outputStream) parts.push(part as Buffer);
    return Buffer.concat(parts);
  };

  it("come back as they went in, Chinese names as UTF-8, and the same bytes again", async () => {
    const zip = await zipOf("000001-案卷", bag());
    expect(zip.equals(await zipOf("000001-案卷", new Map([...bag()].reverse())))).toBe(true);
    const { files: found, faults } = await openZip(zip);
    expect(faults).toEqual([]);
    expect(
      new Map(
        await Promise.all(
          found.map(async (f) => [f.path, (await f.read()).toString("hex")] as const),
        ),
      ),
    ).toEqual(new Map([...bag()].map(([p, b]) => [p, b.toString("hex")])));
  });

  it("a name that leads out (zip-slip), a bomb, a link, a name twice, a name that is not UTF-8", async () => {
    const slip = Buffer.from(
      (
        await zipped((z) => {
          z.addBuffer(Buffer.from("x"), "aa/aa/etc");
        })
      )
        .toString("latin1")
        .replaceAll("aa/aa/etc", "../../etc"),
      "latin1",
    );
    expect((await openZip(slip)).faults.join()).toContain("..");
    const bomb = await zipped((z) => {
      z.addBuffer(Buffer.alloc(30_000_000), "b/zeros");
    });
    expect((await openZip(bomb)).faults.join()).toContain("grows more than 200-fold");
    expect((await (await openZip(bomb)).files[0]?.read())?.length).toBe(0);
    const link = await zipped((z) => {
      z.addBuffer(Buffer.from("/etc/passwd"), "b/link", { mode: 0o120777 });
    });
    expect((await openZip(link)).files[0]?.kind).toBe("link");
    const twice = Buffer.from(
      (
        await zipped((z) => {
          z.addBuffer(Buffer.from("x"), "b/one");
          z.addBuffer(Buffer.from("y"), "b/two");
        })
      )
        .toString("latin1")
        .replaceAll("b/two", "b/one"),
      "latin1",
    );
    expect((await openZip(twice)).faults.join()).toContain("twice");
    const gbk = Buffer.from(
      (
        await zipped((z) => {
          z.addBuffer(Buffer.from("x"), "b/zz.json");
        })
      )
        .toString("latin1")
        .replaceAll("zz", "\u00c4\u00e3"),
      "latin1",
    );
    expect((await openZip(gbk)).faults.join()).toContain("not UTF-8");
  });

  it("an entry that is damaged has no content; bytes before the zip are told", async () => {
    const zip = await zipOf("a", bag());
    const at = zip.indexOf("PK\u0003\u0004") + 40;
    const damaged = Buffer.from(zip);
    damaged.fill(0xff, at, at + 40);
    const { files: found } = await openZip(damaged);
    const { faults } = await readBag(found);
    expect(faults.some((f) => f.code === "altered")).toBe(true);
    await expect(openZip(Buffer.concat([Buffer.from("MZ".repeat(20)), zip]))).rejects.toMatchObject(
      { kind: "usage" },
    );
  });

  it("on disk are read where something is asked for: the same, stored and packed, cut and damaged", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-zip-"));
    const path = join(folder, "p.zip");
    const read = async (bytes: Buffer) => {
      writeFileSync(path, bytes);
      return withPackage(path, async ({ files: found, faults }) => ({
        faults,
        contents: await Promise.all(
          found.map(async (f) => `${f.path} ${(await f.read()).toString("hex")}`),
        ),
      }));
    };
    const packed = await zipped((z) => {
      for (const [name, bytes] of bag()) z.addBuffer(bytes, `p/${name}`, { compress: true });
    });
    try {
      for (const zip of [await zipOf("p", bag()), packed]) {
        const expected = [...bag()].map(([name, bytes]) => `${name} ${bytes.toString("hex")}`);
        const { contents, faults } = await read(zip);
        expect([contents.toSorted(), faults]).toEqual([expected.toSorted(), []]);
      }
      const overlong = Buffer.from(await zipOf("p", bag()));
      // The list says that the first file is elsewhere.
      const list = overlong.indexOf("PK\u0001\u0002");
      overlong.writeUInt32LE(overlong.length - 4, list + 42);
      expect((await read(overlong)).contents[0]).toMatch(/ $/);
      await expect(read(packed.subarray(0, 600))).rejects.toMatchObject({ kind: "usage" });
      await expect(read(Buffer.alloc(0))).rejects.toMatchObject({ kind: "usage" });
      rmSync(path);
      execFileSync("mkfifo", [path]);
      await expect(withPackage(path, () => Promise.resolve())).rejects.toMatchObject({
        kind: "usage",
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("no zip, a cut one", async () => {
    await expect(openZip(Buffer.from("hello"))).rejects.toMatchObject({ kind: "usage" });
    await expect(openZip((await zipOf("a", bag())).subarray(0, 600))).rejects.toMatchObject({
      kind: "usage",
    });
  });
});

describe("folders", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-bag-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("links are shown and not followed", async () => {
    for (const [path, bytes] of bag()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    symlinkSync("/etc/passwd", join(folder, "data", "link"));
    const { files: found } = await openFolder(folder);
    expect((await readBag(found)).faults.map((f) => `${f.code} ${f.path}`)).toContain(
      "link data/link",
    );
    expect((await found.find((f) => f.path === "data/link")?.read())?.length).toBe(0);
  });

  it("a pipe, a link to a device and a file that became one hold nobody up", async () => {
    const own = join(folder, "own");
    mkdirSync(own);
    execFileSync("mkfifo", [join(own, "pipe")]);
    symlinkSync("/dev/zero", join(own, "zero"));
    writeFileSync(join(own, "later"), "x");
    const { files: found } = await openFolder(own);
    rmSync(join(own, "later"));
    execFileSync("mkfifo", [join(own, "later")]);
    for (const file of found) expect((await file.read()).length, file.path).toBe(0);
    expect(found.map((f) => f.kind)).toEqual(["file", "other", "link"]);
  });
});
