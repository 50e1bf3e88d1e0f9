import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Command } from "commander";
import type { CivilDate } from "../../model/time/dates.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { type Io, today } from "../io.js";
import { asOfOption, type CommonOptions, langOption } from "../options.js";
import { tool } from "./check.js";
import { sayRoot } from "./render.js";

export function publishCommand(program: Command, io: Io): void {
  program
    .command("publish")
    .summary("发布证书查询网页 · publish a page for each certificate")
    .description(
      "为每张证书写一个静态网页：状态、范围、日期，并可在浏览器里按摘要核对 PDF；不含保密内容。配置 publish.baseUrl 后，证书的二维码指向它的网页。\nWrites a static page for each certificate: status, scope, dates, and a check of a PDF by its digest in the browser; nothing confidential. With publish.baseUrl configured the QR code of a certificate leads to its page.",
    )
    .addOption(asOfOption())
    .addOption(langOption())
    .addHelpText("after", "\n例 Example:\n  dossier publish --as-of 2027-06-30")
    .action(async (options: CommonOptions & { readonly asOf?: CivilDate }) => {
      const [{ openWorkspace }, { publishedCertificates }, { publicPages }] = await Promise.all([
        import("../../workspace/workspace.js"),
        import("../../jobs/publish/publish.js"),
        import("../../report/site/certificate-pages.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const { folder, baseUrl } = workspace.config.publish;
      const lang = options.lang ?? workspace.config.lang;
      sayRoot(io, lang);
      const asOf = options.asOf ?? today();
      const certificates = await publishedCertificates(workspace, asOf, io.signal);
      const files = publicPages(certificates, asOf, tool);
      for (const [path, content] of files) await writeAtomically(join(folder, path), content);
      const pages = join(folder, "certificates");
      const gone = (existsSync(pages) ? readdirSync(pages) : []).filter(
        (n) => !certificates.some((c) => c.page === n),
      );
      for (const name of gone) await rm(join(pages, name), { recursive: true, force: true });
      io.out(`${relative(io.cwd, join(folder, "index.html"))}\n`);
      io.say(
        lang === "zh"
          ? `${certificates.length} 张证书${gone.length > 0 ? `；去掉了不再存在的 ${gone.join("、")}` : ""}${baseUrl ? `；网址 ${baseUrl}` : "；没有配置 publish.baseUrl，证书的二维码不指向这些网页"}`
          : `${certificates.length} certificates${gone.length > 0 ? `; removed ${gone.join(", ")}, which are no more` : ""}${baseUrl ? `; at ${baseUrl}` : "; publish.baseUrl is not configured: the QR codes of certificates do not lead to these pages"}`,
      );
    });
}
