import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildBag } from "../../../../src/jobs/archive/build-bag.js";
import {
  readRegister,
  unregistered,
  writeRegister,
} from "../../../../src/jobs/archive/package-register.js";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { digestOf } from "../../../../src/seal/package/bag.js";
import { trustsNobody } from "../../../../src/seal/signing/trust-store.js";
import { asOf, workspace } from "../../../support/sample.js";

let folder: string;
const name = (n: number) => `${String(n).padStart(6, "0")}-C-1-initial`;
const chain = async () =>
  (await verifyPath(folder, { workspace, trust: trustsNobody, asOf })).items.map(
    (i) => `${i.state} ${i.check} ${i.subject}`,
  );

/** Three small packages in a chain, without seals. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-chain-"));
  const entries = [];
  let previous = { name: "none", identity: "none" };
  for (const n of [1, 2, 3]) {
    const bag = buildBag({
      payload: new Map([["a.json", Buffer.from(`{"n":${n}}`)]]),
      recipe: "",
      sm3: false,
      tags: [
        ["External-Identifier", "p/C-1"],
        ["Span", "initial"],
        ["Bagging-Date", asOf],
        ["Package-Number", String(n)],
        ["Previous-Package", previous.name],
        ["Previous-Package-SHA256", previous.identity],
      ],
    });
    for (const [path, bytes] of bag) {
      const file = join(folder, name(n), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const identity = digestOf("sha256", bag.get("tagmanifest-sha256.txt") as Buffer);
    entries.push({
      number: n,
      name: name(n),
      case: "p/C-1",
      span: "initial",
      asOf,
      payload: digestOf("sha256", bag.get("manifest-sha256.txt") as Buffer),
      identity,
    });
    previous = { name: name(n), identity };
  }
  await writeRegister(folder, entries);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the chain of packages", () => {
  it("holds from the first to the last", async () => {
    expect(await chain()).toEqual([expect.stringMatching(/^pass chain/)]);
  });

  it.each<[string, () => void, readonly string[]]>([
    [
      "the first is gone",
      () => {
        rmSync(join(folder, name(1)), { recursive: true });
      },
      [`fail chain ${name(2)}`, `fail chain ${name(1)}`],
    ],
    [
      "one between is gone",
      () => {
        rmSync(join(folder, name(2)), { recursive: true });
      },
      [`fail chain ${name(3)}`, `fail chain ${name(2)}`],
    ],
    [
      "the last is gone",
      () => {
        rmSync(join(folder, name(3)), { recursive: true });
      },
      [`fail chain ${name(3)}`],
    ],
    [
      "one is replaced",
      () => {
        writeFileSync(join(folder, name(2), "tagmanifest-sha256.txt"), "x");
      },
      [`fail chain ${name(3)}`, `fail chain ${name(2)}`],
    ],
    [
      "one is there under another name",
      () => {
        renameSync(join(folder, name(2)), join(folder, "000002-other"));
      },
      [`fail chain ${name(3)}`, `fail chain ${name(2)}`, "fail chain 000002-other"],
    ],
    [
      "one is there twice",
      () => {
        cpSync(join(folder, name(2)), join(folder, "000009-copy"), { recursive: true });
      },
      ["fail chain 000009-copy"],
    ],
    [
      "the register is gone",
      () => {
        rmSync(join(folder, "register.json"));
      },
      ["cannotJudge register register.json"],
    ],
  ])("%s", async (_, change, expected) => {
    change();
    const found = await chain();
    for (const e of expected) expect(found).toContain(e);
    expect(found.some((f) => f.startsWith("pass"))).toBe(false);
  });

  it("a package that no register knows is taken in only where it continues the chain", async () => {
    const entries = await readRegister(folder);
    expect(await unregistered(folder, entries)).toEqual([]);
    expect(await unregistered(folder, entries.slice(0, 1))).toEqual(entries.slice(1));
    const info = join(folder, name(3), "bag-info.txt");
    writeFileSync(
      info,
      readFileSync(info, "utf8").replace(
        /Previous-Package-SHA256: .*/,
        "Previous-Package-SHA256: 00",
      ),
    );
    expect(await unregistered(folder, entries.slice(0, 2))).toEqual([]);
  });

  it("a register that is none is told", async () => {
    writeFileSync(join(folder, "register.json"), "{");
    await expect(readRegister(folder)).rejects.toMatchObject({ kind: "usage" });
    writeFileSync(join(folder, "register.json"), '[{"number":"1"}]');
    await expect(readRegister(folder)).rejects.toMatchObject({ kind: "usage" });
  });
});
