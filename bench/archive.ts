// Archiving, verifying and binding a case, its documents printed already, against reading and
// hashing the same files.
import { cpSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDevAuthority } from "../src/jobs/sign/practice-authority.js";
import { medians, row, run } from "./measure.js";

const asOf = "2027-06-30";
const hashing =
  'const{readdirSync,readFileSync}=require("fs"),{join}=require("path"),{createHash}=require("crypto");for(const e of readdirSync(process.argv[1],{recursive:true,withFileTypes:true}))if(e.isFile())createHash("sha256").update(readFileSync(join(e.parentPath,e.name))).digest("hex")';

export async function benchArchive(folder: string, rounds: number): Promise<void> {
  for (const part of [
    "records/tb-gz-036/PII-2026-0001",
    "records/personnel",
    "records/cb/TB",
    "dossier.config.json",
  ]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  const dossier = join(process.cwd(), "dist", "dossier.js");
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
    (await run(process.execPath, [dossier, ...args], folder, environment)).ms;
  const packages = join(folder, "archive");
  const archive = () => {
    rmSync(packages, { recursive: true, force: true });
    return ours("archive", "PII-2026-0001", "--as-of", asOf, "--format", "folder");
  };
  try {
    await archive();
    const name = readdirSync(packages).find((n) => n.startsWith("000001")) ?? "";
    const times = await medians(rounds, {
      hash: async () =>
        (await run(process.execPath, ["-e", hashing, join(packages, name)], folder)).ms,
      archive,
      verify: () =>
        ours("verify", join("archive", name), "--trust", authority.certificate, "--as-of", asOf),
      dossier: () => ours("assess", "dossier", "--as-of", asOf, "--no-pdf"),
    });
    const floor = times["hash"] ?? 1;
    row(
      "archive",
      "a whole case of 54 documents, checked, packed, sealed, verified",
      times["archive"] ?? 0,
      "node reading and hashing the package",
      floor,
    );
    row(
      "archive",
      "its verification",
      times["verify"] ?? 0,
      "node reading and hashing the package",
      floor,
    );
    row(
      "archive",
      "its assessment dossier as pages",
      times["dossier"] ?? 0,
      "node reading and hashing the package",
      floor,
    );
  } finally {
    rmSync(authority.folder, { recursive: true, force: true });
  }
}
