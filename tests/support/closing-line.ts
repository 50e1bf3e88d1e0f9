import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line, for whoever reads the log by machine. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((m) => [...m.children.allTests()].map((t) => t.result().state));
    const count = (state: string) => states.filter((s) => s === state).length;
    const broken = modules.filter((m) => m.errors().length > 0).length;
    process.stdout.write(
      `\n${count("passed")} passed, ${count("failed") + broken} failed${count("skipped") > 0 ? `, ${count("skipped")} skipped` : ""}\n`,
    );
  }
}
