import { relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CivilDate } from "../../model/time/dates.js";
import { type Io, now, today } from "../io.js";
import { dateOption } from "../options.js";

interface SignOptions {
  readonly output?: string;
  readonly timeStamp: boolean;
  readonly role: string;
  readonly person?: string;
  readonly name?: string;
  readonly date?: CivilDate;
  readonly method: "handwritten" | "seal" | "electronic";
  readonly evidence?: string;
  readonly again: boolean;
}

export function signCommand(program: Command, io: Io): void {
  program
    .command("sign")
    .argument("<record|pdf>", "记录文件或打印好的 PDF · file of a record, or a printed PDF")
    .summary("登记签署；给 PDF 电子签名 · record a signature; sign a PDF electronically")
    .description(
      "在记录的 signatures 里写入一条签署：角色、姓名、人员编号、日期、方式、证据，以及所签内容的 SHA-256（RFC 8785 规范形式）。此后内容一改，check 就报告签署已失效，并说明改了什么。这是登记，不是可靠的电子签名。\nWrites a signature into the record: role, name, person, date, method, evidence and the SHA-256 of the content signed (canonical form, RFC 8785). Once the content changes, check says that the signature is stale and what has changed. It records a signature; it is no reliable electronic signature.\n\nPDF：用环境变量指明的私钥做 PAdES 签名，写到 out/signed/；几个人依次签名时，每人运行一次。私钥见 dossier dev ca 和 docs/archive.md，从不写在命令行上。\nA PDF is signed (PAdES) with the key that the environment names, and written to out/signed/; several signers run it one after another. For keys see dossier dev ca and docs/archive.md: they never stand on the command line.",
    )
    .requiredOption("--role <role>", "签署角色，如 decisionMaker · role")
    .option("--person <id>", "人员编号 · id of the person")
    .option(
      "--name <name>",
      "姓名（没有人员编号的外部人员或单位）· name, for somebody outside the body",
    )
    .addOption(
      dateOption(
        "--date <date>",
        "签署日期 YYYY-MM-DD，默认今天（北京时间） · date of signing, default today in China",
      ),
    )
    .addOption(
      new Option("--method <method>", "方式：手写、盖章、电子 · how")
        .choices(["handwritten", "seal", "electronic"])
        .default("handwritten"),
    )
    .option(
      "--evidence <path>",
      "证据，案卷里的 attachments/… · evidence in the case's attachments/",
    )
    .option("--again", "替换该角色已有的签署 · replace the role's signature", false)
    .option("--output <file>", "PDF：写到这个文件 · of a PDF: write the signed file here")
    .option("--no-time-stamp", "PDF：不要时间戳（B-B 级） · of a PDF: without a time stamp (B-B)")
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier sign records/<procedure>/<case>/audits/02-stage2/decision.json --role decisionMaker --person D-001\n  dossier sign records/<procedure>/<case>/contract.json --role client --name 某某有限公司 --method seal --evidence attachments/contract.png\n  dossier sign out/pdf/<procedure>/<case>/02-stage2/decision-form.zh.pdf --role decisionMaker",
    )
    .action(async (path: string, options: SignOptions) => {
      if (path.toLowerCase().endsWith(".pdf")) return signPdfFile(path, options, io);
      const [{ openWorkspace }, { signRecord }] = await Promise.all([
        import("../../workspace/workspace.js"),
        import("../../jobs/sign/sign-record.js"),
      ]);
      const entry = await signRecord(openWorkspace(io.cwd), path, io.cwd, {
        ...options,
        date: options.date ?? today(),
      });
      io.out(`${JSON.stringify(entry, null, 2)}\n`);
      io.say(path);
    });
}

async function signPdfFile(
  path: string,
  { role, output, timeStamp }: SignOptions,
  io: Io,
): Promise<void> {
  const [{ openWorkspace }, { signDocument }] = await Promise.all([
    import("../../workspace/workspace.js"),
    import("../../jobs/sign/sign-document.js"),
  ]);
  const workspace = openWorkspace(io.cwd);
  const zh = workspace.config.lang === "zh";
  const signed = await signDocument(workspace, resolve(io.cwd, path), {
    role,
    output: output === undefined ? null : resolve(io.cwd, output),
    timeStamp,
    now: now(),
  });
  io.out(`${relative(io.cwd, signed.file) || signed.file}\n`);
  const notes = [
    zh ? `${signed.signer}，PAdES ${signed.level}` : `${signed.signer}, PAdES ${signed.level}`,
    ...(signed.isSeen
      ? []
      : [zh ? "页上没有空处，签章不可见" : "no page has room for a seal: it is not seen"]),
    ...(signed.isLegallyEffective
      ? []
      : [
          zh
            ? "证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力"
            : "the certificate is not by a licensed provider on record: the signature is not legally effective",
        ]),
  ];
  io.say(notes.join(zh ? "；" : "; "));
}
