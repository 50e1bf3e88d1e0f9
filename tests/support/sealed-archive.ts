import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSealedRegister } from "../../src/jobs/archive/register-seal.js";
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
