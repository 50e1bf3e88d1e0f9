// Archiving, verifying and binding a case, its documents printed already, against reading and
// hashing the same files.
import { cpSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDevAuthority } from "../src/jobs/sign/practice-authority.js";
import { asOf, dossier, medians, node } from "./measure.js";
import { show } from "./results.js";

/** The case that is packed. */
export const oneCase = "PII-2026-0001";
const hashing =
  'const{readdirSync,readFileSync}=require("fs"),{join}=require("path"),{createHash}=require("crypto");for(const e of readdirSync(process.argv[1],{recursive:true,withFileTypes:true}))if(e.isFile())createHash("sha256").update(readFileSync(join(e.parentPath,e.name))).digest("hex")';

export async function benchArchive(folder: string, rounds: number): Promise<void> {
  copySample(folder);
  const authority = await makeDevAuthority(
    folder,
    join(tmpdir(), `dossier-bench-ca-${process.pid}`),
    { names: ["张三"], organisation: "测试", now: new Date() },
  );
  const environment = {
    DOSSIER_SIGN_P12: authority.signers[0]?.p12 ?? "",
    DOSSIER_SIGN_PASSWORD_FILE: authority.password,
  };
  const ours = async (...args: readonly string[]) =>
    (await dossier([...args, "--as-of", asOf], folder, environment)).ms;
  const packages = join(folder, "archive");
  const archive = () => {
    rmSync(packages, { recursive: true, force: true });
    return ours("archive", oneCase, "--format", "folder");
  };
  try {
    await archive();
    const name = readdirSync(packages).find((n) => n.startsWith("000001")) ?? "";
    const times = await medians(rounds, {
      hash: () => node(hashing, folder, join(packages, name)),
      archive,
      verify: () => ours("verify", join("archive", name), "--trust", authority.certificate),
      dossier: () => ours("assess", "dossier", "--no-pdf"),
    });
    const floor = { yardstick: "node reading and hashing the package", theirs: times.hash };
    show(
      "archive",
      {
        what: "a whole case of 54 documents, checked, packed, sealed, verified",
        ours: times.archive,
        ...floor,
      },
      { what: "its verification", ours: times.verify, ...floor },
      { what: "its assessment dossier as pages", ours: times.dossier, ...floor },
    );
  } finally {
    rmSync(authority.folder, { recursive: true, force: true });
  }
}

/** The repository of that case alone, as a tree of ours has it. */
export function copySample(folder: string, tree = "."): void {
  for (const part of [
    `records/tb-gz-036/${oneCase}`,
    "records/personnel",
    "records/cb/TB",
    "dossier.config.json",
  ]) {
    cpSync(join(tree, part), join(folder, part), { recursive: true });
  }
}
