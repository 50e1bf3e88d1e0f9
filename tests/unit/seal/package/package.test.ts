import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { buildBag } from "../../../../src/jobs/archive/build-bag.js";
import { unsafePath } from "../../../../src/seal/package/bag-paths.js";
import { digestOf, manifest, type PackageFile } from "../../../../src/seal/package/bag.js";
import { openFolder, openZip } from "../../../../src/seal/package/open-package.js";
import { readBag } from "../../../../src/seal/package/read-bag.js";
import { zipOf } from "../../../../src/seal/package/write-zip.js";

const bag = () =>
  buildBag({
    payload: new Map([
      ["records/计划.json", Buffer.from('{"a":1.50}')],
      ["documents/计划.pdf", Buffer.from("%PDF")],
    ]),
    tags: [["Source-Organization", "某认证机构"]],
    recipe: "how",
    sm3: true,
  });
const files = (
  map: ReadonlyMap<string, Buffer>,
  extra: readonly PackageFile[] = [],
): PackageFile[] => [
  ...[...map].map(([path, bytes]) => ({
    path,
    kind: "file" as const,
    size: bytes.length,
    read: () => Promise.resolve(bytes),
  })),
  ...extra,
];
const codes = async (map: ReadonlyMap<string, Buffer>, extra: readonly PackageFile[] = []) =>
  (await readBag(files(map, extra))).faults.map((f) => `${f.code} ${f.path}`);
/** Manifests made anew, as a forger would who can. */
const sealedAgain = (
  map: Map<string, Buffer>,
  change: (text: string) => string,
): Map<string, Buffer> => {
  map.set(
    "manifest-sha256.txt",
    Buffer.from(change((map.get("manifest-sha256.txt") as Buffer).toString("utf8"))),
  );
  for (const a of ["sha256", "sm3"]) {
    map.set(
      `tagmanifest-${a}.txt`,
      Buffer.from(
        manifest(
          a,
          new Map([...map].filter(([p]) => !p.startsWith("data/") && !p.startsWith("tagmanifest"))),
        ),
      ),
    );
  }
  return map;
};

describe("bags", () => {
  it("a whole one has no faults, whatever the order of its files", async () => {
    const { faults, info, algorithms, payload } = await readBag(files(bag()));
    expect(faults.filter((f) => f.path !== "tagmanifest-sm3.txt")).toEqual([]);
    expect(info.get("source-organization")).toEqual(["某认证机构"]);
    expect([[...algorithms].sort(), payload.length]).toEqual([["sha256", "sm3"], 2]);
    expect(await codes(new Map([...bag()].reverse()))).toEqual(await codes(bag()));
  });

  it.each<[string, (m: Map<string, Buffer>) => void, string]>([
    [
      "a file changed",
      (m) => {
        m.set("data/records/计划.json", Buffer.from('{"a":1.5 }'));
      },
      "altered data/records/计划.json",
    ],
    [
      "a file deleted",
      (m) => {
        m.delete("data/records/计划.json");
      },
      "missing data/records/计划.json",
    ],
    [
      "a file added",
      (m) => {
        m.set("data/extra.json", Buffer.from("{}"));
      },
      "extra data/extra.json",
    ],
    [
      "a file renamed",
      (m) => {
        m.set("data/records/计划2.json", m.get("data/records/计划.json") as Buffer);
        m.delete("data/records/计划.json");
      },
      "extra data/records/计划2.json",
    ],
    [
      "a tag file added",
      (m) => {
        m.set("notes.txt", Buffer.from("x"));
      },
      "tagNotListed notes.txt",
    ],
    [
      "a tag file changed",
      (m) => {
        m.set(
          "bag-info.txt",
          Buffer.concat([
            m.get("bag-info.txt") as Buffer,
            Buffer.from("Retain-Until: 2099-01-01\n"),
          ]),
        );
      },
      "altered bag-info.txt",
    ],
    [
      "no declaration",
      (m) => {
        m.delete("bagit.txt");
      },
      "declaration bagit.txt",
    ],
    [
      "a declaration with a byte order mark",
      (m) => {
        m.set(
          "bagit.txt",
          Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), m.get("bagit.txt") as Buffer]),
        );
      },
      "declaration bagit.txt",
    ],
    [
      "no manifest",
      (m) => {
        m.delete("manifest-sha256.txt");
        m.delete("manifest-sm3.txt");
      },
      "manifestMissing manifest-sha256.txt",
    ],
    [
      "listed twice with the same digest",
      (m) => {
        sealedAgain(m, (t) => t + (t.split("\n")[0] ?? "") + "\n");
      },
      "listedTwice data/documents/计划.pdf",
    ],
    [
      "listed twice with another digest",
      (m) => {
        sealedAgain(m, (t) => `${t}${"0".repeat(64)}  data/documents/计划.pdf\n`);
      },
      "listedTwice data/documents/计划.pdf",
    ],
    [
      "in one manifest only",
      (m) => {
        sealedAgain(m, (t) => t.split("\n").slice(1).join("\n"));
      },
      "notInEveryManifest data/documents/计划.pdf",
    ],
    [
      "a path out of the bag",
      (m) => {
        sealedAgain(m, (t) => `${t}${"0".repeat(64)}  data/../../etc/passwd\n`);
      },
      "unsafePath data/../../etc/passwd",
    ],
    [
      "an absolute path",
      (m) => {
        sealedAgain(m, (t) => `${t}${"0".repeat(64)}  /etc/passwd\n`);
      },
      "unsafePath /etc/passwd",
    ],
    [
      "a path of Windows",
      (m) => {
        sealedAgain(m, (t) => `${t}${"0".repeat(64)}  C:/x\n`);
      },
      "unsafePath C:/x",
    ],
    [
      "a backslash",
      (m) => {
        sealedAgain(m, (t) => `${t}${"0".repeat(64)}  data\\x\n`);
      },
      "unsafePath data\\x",
    ],
    [
      "a home folder",
      (m) => {
        sealedAgain(m, (t) => `${t}${"0".repeat(64)}  ~/x\n`);
      },
      "unsafePath ~/x",
    ],
    [
      "white space before the digest",
      (m) => {
        sealedAgain(m, (t) => ` ${t}`);
      },
      "manifestLine manifest-sha256.txt",
    ],
    [
      "names that differ in case",
      (m) => {
        m.set("data/documents/计划.PDF", Buffer.from("x"));
      },
      "twins data/documents/计划.PDF",
    ],
    [
      "names that differ in composition",
      (m) => {
        m.set("data/\u00e9.json", Buffer.from("x"));
        m.set("data/e\u0301.json", Buffer.from("x"));
      },
      "twins data/e\u0301.json",
    ],
    [
      "a file to be fetched",
      (m) => {
        m.set("fetch.txt", Buffer.from("https://x.example/a 3 data/a.json\n"));
      },
      "fetch data/a.json",
    ],
    [
      "a file to be fetched from outside",
      (m) => {
        m.set("fetch.txt", Buffer.from("https://x.example/a 3 ../a.json\n"));
      },
      "unsafePath ../a.json",
    ],
    [
      "a manifest in another encoding",
      (m) => {
        m.set("manifest-sha256.txt", Buffer.from([0xc4, 0xe3]));
      },
      "encoding manifest-sha256.txt",
    ],
    [
      "MD5",
      (m) => {
        m.set(
          "manifest-md5.txt",
          Buffer.from(manifest("md5", new Map([...m].filter(([p]) => p.startsWith("data/"))))),
        );
      },
      "weakDigest manifest-md5.txt",
    ],
  ])("%s", async (_, change, expected) => {
    const map = new Map(bag());
    change(map);
    expect(await codes(map)).toContain(expected);
  });

  it("a link", async () => {
    expect(
      await codes(bag(), [
        {
          path: "data/link",
          kind: "link",
          size: 0,
          read: () => Promise.reject(new Error("not followed")),
        },
      ]),
    ).toContain("link data/link");
  });

  it("any byte of any file", async () => {
    const whole = bag();
    const paths = [...whole.keys()].filter((p) => !p.startsWith("tagmanifest"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, flip) => {
          const bytes = Buffer.from(whole.get(path) as Buffer);
          const i = at % bytes.length;
          bytes[i] = (bytes[i] ?? 0) ^ flip;
          expect(
            (await codes(new Map(whole).set(path, bytes))).filter(
              (c) => !c.startsWith("tagNotListed"),
            ).length,
          ).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("paths that stay inside are safe", () => {
    expect(["data/计划.json", "data/a b.json", "./data/x"].map(unsafePath)).toEqual([
      null,
      null,
      null,
    ]);
    expect(
      ["data//x", "data/./x", "%HOME%/x", "$HOME/x", "a\0b"].map((p) => unsafePath(p) !== null),
    ).toEqual([true, true, true, true, true]);
  });

  it("SM3 as GB/T 32905 has it", () => {
    expect(digestOf("sm3", Buffer.from("abc"))).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    );
  });
});

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
    expect((await openZip(bomb)).faults.join()).toContain("compressed a thousandfold");
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
  });
});
