import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PackageFile } from "../../../../src/seal/package/bag.js";
import { packageFile } from "../../../../src/seal/package/contents.js";
import { readBag } from "../../../../src/seal/package/read-bag.js";
import { bag, files, manifestOf } from "../../../support/bag.js";
import { runs } from "../../../support/long.js";

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
        manifestOf(
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
      "a program under the name of a tag manifest",
      (m) => {
        m.set("tagmanifest-evil.exe", Buffer.from("MZ"));
      },
      "tagNotListed tagmanifest-evil.exe",
    ],
    [
      "a page that only an added tag manifest lists",
      (m) => {
        const page = new Map([["read-me.html", Buffer.from("<script>")]]);
        m.set("read-me.html", Buffer.from("<script>"));
        m.set("tagmanifest-sha512.txt", Buffer.from(manifestOf("sha512", page)));
      },
      "tagNotListed read-me.html",
    ],
    [
      "what an operating system left",
      (m) => {
        m.set("data/records/.DS_Store", Buffer.from("x"));
      },
      "systemFile data/records/.DS_Store",
    ],
    [
      "what an operating system left beside the data",
      (m) => {
        m.set("Thumbs.db", Buffer.from("x"));
      },
      "systemFile Thumbs.db",
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
          Buffer.from(manifestOf("md5", new Map([...m].filter(([p]) => p.startsWith("data/"))))),
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
        packageFile({ path: "data/link", kind: "link", size: 0 }, () => {
          throw new Error("not followed");
        }),
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
      { numRuns: runs(150) },
    );
  });
});
