import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RegisterEntry } from "../../src/jobs/archive/package-register.js";
import { type RegisterSealer, writeSealedRegister } from "../../src/jobs/archive/register-seal.js";
import { sha256 } from "../../src/model/base/digest.js";
import type { Signer } from "../../src/seal/signing/signer.js";
import { builtBag, zipOf } from "./bag.js";

const manifestName = "tagmanifest-sha256.txt";

/** A package with a signature alone, and a register that is sealed without a time stamp. */
export async function makeSealedArchive(
  to: string,
  name: string,
  { signer, now }: { readonly signer: Signer; readonly now: Date },
): Promise<void> {
  mkdirSync(to);
  const bag = builtBag({
    payload: new Map([["records/a.json", Buffer.from("{}")]]),
    tags: [
      ["Package-Number", "1"],
      ["Previous-Package", "none"],
      ["Previous-Package-SHA256", "none"],
      ["Sealed-With", `${manifestName}.p7s`],
    ],
    recipe: "how",
    sm3: false,
  });
  const manifest = bag.get(manifestName) ?? Buffer.alloc(0);
  bag.set(`${manifestName}.p7s`, await signer.sign(manifest, { signingTime: now }));
  writeFileSync(join(to, `${name}.zip`), await zipOf(name, bag));
  const asOf = now.toISOString().slice(0, 10);
  const about = { case: "tb-gz-036/C-1", span: "case", asOf, payload: "x" };
  await writeSealedRegister(to, [{ number: 1, name, ...about, identity: sha256(manifest) }], {
    signer,
    now,
    stampedBy: null,
  });
}

/** A package of a chain: its name, and what its `bag-info.txt` says besides its place. */
export interface ChainedPackage {
  readonly name: string;
  readonly case: string;
  readonly asOf: string;
  readonly tags?: readonly (readonly [label: string, value: string])[];
}

/** Small packages, folders without seals, in a chain, and the sealed register of them. */
export async function makeChain(
  folder: string,
  packages: readonly ChainedPackage[],
  sealer: RegisterSealer,
): Promise<void> {
  const entries: RegisterEntry[] = [];
  let previous = { name: "none", identity: "none" };
  for (const [i, { name, tags = [], asOf, ...about }] of packages.entries()) {
    const number = i + 1;
    const bag = builtBag({
      payload: new Map([["a.json", Buffer.from(`{"n":${number}}`)]]),
      recipe: "",
      sm3: false,
      tags: [
        ["External-Identifier", about.case],
        ["Span", "initial"],
        ["Bagging-Date", asOf],
        ...tags,
        ["Package-Number", String(number)],
        ["Previous-Package", previous.name],
        ["Previous-Package-SHA256", previous.identity],
      ],
    });
    for (const [path, bytes] of bag) {
      const file = join(folder, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const digest = (file: string) => sha256(bag.get(file) ?? Buffer.alloc(0));
    const identity = digest(manifestName);
    const payload = digest("manifest-sha256.txt");
    entries.push({ number, name, case: about.case, span: "initial", asOf, payload, identity });
    previous = { name, identity };
  }
  await writeSealedRegister(folder, entries, sealer);
}
