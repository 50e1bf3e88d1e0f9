import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { type Io, now } from "../io.js";

/** `dossier dev`: what one needs for trying out signatures. */
export function devCommand(program: Command, io: Io): void {
  const command = program
    .command("dev")
    .summary(
      "试用电子签名：自制认证机构和时间戳 · try out electronic signatures: an authority of your own",
    )
    .description(
      "做试用的证书和时间戳服务。这样的签名不具有法律效力。\nMakes certificates and a time-stamping service for trying things out. Such signatures are not legally effective.",
    );
  command
    .command("ca")
    .argument("<folder>", "文件夹，在仓库之外 · a folder outside the repository")
    .description(
      "做一个根证书、签名人和时间戳机构 · make a root certificate, signers and a time-stamping authority",
    )
    .option("--name <names...>", "签名人姓名，可写多个 · names of the signers", ["试用签名人"])
    .option("--organisation <name>", "单位 · organisation", "试用认证机构")
    .addHelpText(
      "after",
      "\n例 Example:\n  dossier dev ca ~/dossier-ca --name 张三 李四 --organisation 某某认证有限公司",
    )
    .action(
      async (
        folder: string,
        options: { readonly name: readonly string[]; readonly organisation: string },
      ) => {
        const [{ openWorkspace }, { makeDevAuthority }] = await Promise.all([
          import("../../workspace/workspace.js"),
          import("../../jobs/sign/practice-authority.js"),
        ]);
        const { config } = openWorkspace(io.cwd);
        const made = await makeDevAuthority(config.root, resolve(io.cwd, folder), {
          names: options.name,
          organisation: options.organisation,
          now: now(),
        });
        const shown = (path: string) =>
          relative(io.cwd, path).startsWith("..") ? path : relative(io.cwd, path) || path;
        for (const { p12 } of made.signers) {
          io.out(
            `export DOSSIER_SIGN_P12=${quote(p12)} DOSSIER_SIGN_PASSWORD_FILE=${quote(made.password)}\n`,
          );
        }
        io.say(
          config.lang === "zh"
            ? `已写入 ${shown(made.folder)}。签名前运行上面的一行；核验时加 --trust ${shown(made.certificate)}，或把它放进 ${shown(config.signatures.trust)}/。时间戳：dossier dev tsa ${shown(made.folder)}。\n这些证书是自制的，签名不具有法律效力。`
            : `Written to ${shown(made.folder)}. Run one of the lines above before signing; verify with --trust ${shown(made.certificate)}, or put that file into ${shown(config.signatures.trust)}/. Time stamps: dossier dev tsa ${shown(made.folder)}.\nThese certificates are self-made: such signatures are not legally effective.`,
        );
      },
    );
  command
    .command("tsa")
    .argument("<folder>", "dossier dev ca 做的文件夹 · the folder that dossier dev ca made")
    .description(
      "在本机提供时间戳，直到按 Ctrl-C · answer time-stamp requests on this machine until Ctrl-C",
    )
    .option("--port <n>", "端口 · port", (text) => Number(text), 3161)
    .action(async (folder: string, { port }: { readonly port: number }) => {
      const { serveDevTimeStamps } = await import("../../jobs/sign/practice-authority.js");
      const server = await serveDevTimeStamps(resolve(io.cwd, folder), port, now);
      io.out(`export DOSSIER_TSA_URL=${server.url}\n`);
      await new Promise<void>((done) => {
        io.signal.addEventListener("abort", () => {
          done();
        });
      });
      await server.close();
    });
}

/** As a shell takes it for one word. */
function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
