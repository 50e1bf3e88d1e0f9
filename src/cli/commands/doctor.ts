import type { Examination } from "../../jobs/setup/doctor.js";
import { exitCode } from "../../model/base/errors.js";
import { commandAnywhere } from "../command.js";
import { colours, today } from "../io.js";
import { all, asOf, flag, format, lang } from "../options.js";
import { help, words } from "./doctor.words.js";

const marks: Readonly<Record<Examination["state"], string>> = {
  good: colours.green("✓"),
  note: colours.yellow("!"),
  bad: colours.red("✗"),
};

/** `dossier doctor`: what a run needs, and what to do where it is not there. */
export const doctorCommand = commandAnywhere({
  name: "doctor",
  help: {
    description: words.description(),
    examples: ["dossier doctor", "dossier doctor --repository"],
  },
  options: {
    repository: flag("--repository", help.repository()),
    asOf: asOf(),
    format: format(["text", "json"]),
    all: all(),
    lang: lang(),
  },
  async run(io, _, options) {
    if (options.repository) {
      const { examineRepository } = await import("./doctor-repository.js");
      return examineRepository(io, options);
    }
    const { examine } = await import("../../jobs/setup/doctor.js");
    // Without a configuration that can be read there is none that says the language.
    const language = options.lang ?? "zh";
    const examinations = [...(await examine(io.cwd, io.environment)), ...(await seals(io.cwd))];
    for (const { state, what, found, todo } of examinations) {
      io.out(`${marks[state]} ${what[language]}  ${found}\n`);
      if (todo) io.out(`    → ${todo[language]}\n`);
    }
    return examinations.some((e) => e.state === "bad") ? exitCode.environment : exitCode.ok;
  },
});

/** Whether what is archived must be renewed; a workspace that cannot be opened is told already. */
async function seals(cwd: string): Promise<Examination[]> {
  const [{ openWorkspace }, { sealsInBrief }] = await Promise.all([
    import("../../workspace/workspace.js"),
    import("../../jobs/archive/seals-ending.js"),
  ]);
  let workspace;
  try {
    workspace = openWorkspace(cwd);
  } catch {
    return [];
  }
  const brief = await sealsInBrief(workspace, today());
  return brief ? [brief] : [];
}
