import type { Command } from "commander";
import type { Examination } from "../../jobs/setup/doctor.js";
import { exitCode } from "../../model/base/errors.js";
import type { Language } from "../../model/base/text.js";
import { colours, type Io } from "../io.js";
import { langOption } from "../options.js";

const marks: Readonly<Record<Examination["state"], string>> = {
  good: colours.green("✓"),
  note: colours.yellow("!"),
  bad: colours.red("✗"),
};

export function doctorCommand(program: Command, io: Io): void {
  program
    .command("doctor")
    .summary("检查运行环境 · look at what a run needs")
    .description(
      "检查 Node、配置、浏览器、字体、磁盘、git；每一项都说明怎么办。\nLooks at Node, configuration, browser, fonts, disk and git, and says what to do about each.",
    )
    .addOption(langOption())
    .addHelpText("after", "\n例 Example:\n  dossier doctor")
    .action(async ({ lang: asked }: { lang?: Language }) => {
      const { examine } = await import("../../jobs/setup/doctor.js");
      const language = asked ?? "zh";
      const examinations = await examine(io.cwd, io.environment);
      for (const e of examinations) {
        io.out(
          `${marks[e.state]} ${e.what[language]}  ${e.found}${e.todo ? `\n    → ${e.todo[language]}` : ""}\n`,
        );
      }
      process.exitCode = examinations.some((e) => e.state === "bad")
        ? exitCode.environment
        : exitCode.ok;
    });
}
