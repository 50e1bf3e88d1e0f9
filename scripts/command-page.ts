import type { Command } from "commander";
import { createProgram } from "../src/cli/program.js";

/** The help of every command, as it prints. */
export async function commandPage(): Promise<string> {
  const io = {
    cwd: "",
    environment: {},
    signal: new AbortController().signal,
    isTerminal: false,
    out() {},
    say() {},
    progress() {},
  };
  const program = await createProgram(io, "all");
  const all = program.commands.flatMap((c) => [c, ...c.commands]);
  return `# 命令 · Commands\n\n${[program, ...all].map(section).join("\n")}`;
}

function section(command: Command): string {
  const names: string[] = [];
  for (let c: Command | null = command; c; c = c.parent) names.unshift(c.name());
  let text = "";
  command.configureOutput({
    writeOut: (t) => {
      text += t;
    },
    getOutHelpWidth: () => 110,
  });
  command.outputHelp();
  return `## ${names.join(" ")}\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`;
}
