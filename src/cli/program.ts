import { Command } from "commander";
import { UserError } from "../model/base/errors.js";
import { version } from "../workspace/package-root.js";
import { archiveCommand } from "./commands/archive.js";
import { assessCommand } from "./commands/assess.js";
import { buildCommand } from "./commands/build.js";
import { calcCommand } from "./commands/calc.js";
import { checkCommand } from "./commands/check.js";
import { devCommand } from "./commands/dev.js";
import { doctorCommand } from "./commands/doctor.js";
import { dueCommand } from "./commands/due.js";
import { explainCommand } from "./commands/explain.js";
import { exportCommand } from "./commands/export.js";
import { hooksCommand } from "./commands/hooks.js";
import { importCommand } from "./commands/import.js";
import { migrateCommand } from "./commands/migrate.js";
import { newCommand } from "./commands/new.js";
import { previewCommand } from "./commands/preview.js";
import { proceduresCommand } from "./commands/procedures.js";
import { publishCommand } from "./commands/publish.js";
import { renderCommand } from "./commands/render.js";
import { signCommand } from "./commands/sign.js";
import { statusCommand } from "./commands/status.js";
import { timelineCommand } from "./commands/timeline.js";
import { verifyCommand } from "./commands/verify.js";
import type { Io } from "./io.js";

/** The whole command line; faults of use are thrown, not printed and left. */
export function createProgram(io: Io): Command {
  const program = new Command("dossier")
    .description(
      "认证档案：按认证机构自己的规则检查案卷，打印文件。\nCertification files: checked against the body's own procedure, printed to PDF.",
    )
    .version(version)
    .showHelpAfterError("（dossier --help 查看用法 · see dossier --help）")
    .exitOverride();
  for (const add of [
    buildCommand,
    checkCommand,
    renderCommand,
    previewCommand,
    dueCommand,
    timelineCommand,
    statusCommand,
    explainCommand,
    proceduresCommand,
    calcCommand,
    newCommand,
    migrateCommand,
    importCommand,
    exportCommand,
    signCommand,
    archiveCommand,
    verifyCommand,
    assessCommand,
    publishCommand,
    hooksCommand,
    devCommand,
    doctorCommand,
  ]) {
    add(program, io);
  }
  return program.addHelpText(
    "after",
    "\n退出码 Exit codes: 0 没有达到级别的发现 nothing found · 1 有发现 findings · 2 用法错误 wrong use · 3 环境问题 environment · 4 程序缺陷 our bug",
  );
}

/** A secret on the command line stands in the list of processes and in the shell's history: refused before anything repeats it. */
export function refuseSecrets(words: readonly string[]): void {
  if (
    !words.some((w) =>
      /^--?(password|passwd|passphrase|pass|pin|key|private-key|secret|p12|pfx)(=|$)/i.test(w),
    )
  ) {
    return;
  }
  throw new UserError(
    "usage",
    "私钥和口令不写在命令行上 · keys and passwords never stand on the command line",
    "用环境变量 DOSSIER_SIGN_P12、DOSSIER_SIGN_PASSWORD_FILE 指明文件；写出的口令视为已泄露 · name the files in these variables; consider the password disclosed",
  );
}
