import { relative } from "node:path";
import type { Command } from "commander";
import type { Io } from "../io.js";

export function hooksCommand(program: Command, io: Io): void {
  const command = program
    .command("hooks")
    .summary("git 钩子：提交前检查 · git hook: check before each commit")
    .description(
      "在档案库里安装 git 的 pre-commit 钩子：每次提交前检查暂存的案卷。\nInstalls git's pre-commit hook in the repository: the staged cases are checked before each commit.",
    )
    .addHelpText("after", "\n例 Examples:\n  dossier hooks install");
  command
    .command("install")
    .description("安装；已有的其他钩子不会被覆盖 · install; a hook of others is never overwritten")
    .action(async () => {
      const { installHook } = await import("../../jobs/setup/hooks.js");
      io.out(`${relative(io.cwd, await installHook(io.cwd))}\n`);
    });
}
