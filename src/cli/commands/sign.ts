import { type Command, Option } from "commander";
import type { CivilDate } from "../../model/dates.js";
import { type Io, today } from "../io.js";
import { dateOption } from "../options.js";

interface SignOptions { readonly role: string; readonly person?: string; readonly name?: string; readonly date?: CivilDate; readonly method: "handwritten" | "seal" | "electronic"; readonly evidence?: string; readonly again: boolean }

export function signCommand(program: Command, io: Io): void {
  program.command("sign").argument("<record>", "记录文件 · file of the record")
    .summary("登记签署，连同内容摘要 · record a signature with the digest of the content")
    .description("在记录的 signatures 里写入一条签署：角色、姓名、人员编号、日期、方式、证据，以及所签内容的 SHA-256（RFC 8785 规范形式）。此后内容一改，check 就报告签署已失效，并说明改了什么。这是登记，不是可靠的电子签名。\nWrites a signature into the record: role, name, person, date, method, evidence and the SHA-256 of the content signed (canonical form, RFC 8785). Once the content changes, check says that the signature is stale and what has changed. It records a signature; it is no reliable electronic signature.")
    .requiredOption("--role <role>", "签署角色，如 decisionMaker · role").option("--person <id>", "人员编号 · id of the person").option("--name <name>", "姓名（没有人员编号的外部人员或单位）· name, for somebody outside the body")
    .addOption(dateOption("--date <date>", "签署日期 YYYY-MM-DD，默认今天（北京时间） · date of signing, default today in China"))
    .addOption(new Option("--method <method>", "方式：手写、盖章、电子 · how").choices(["handwritten", "seal", "electronic"]).default("handwritten"))
    .option("--evidence <path>", "证据，案卷里的 attachments/… · evidence in the case's attachments/").option("--again", "替换该角色已有的签署 · replace the role's signature", false)
    .addHelpText("after", "\n例 Examples:\n  dossier sign records/<procedure>/<case>/audits/02-stage2/decision.json --role decisionMaker --person D-001\n  dossier sign records/<procedure>/<case>/contract.json --role client --name 某某有限公司 --method seal --evidence attachments/contract.png")
    .action(async (path: string, options: SignOptions) => {
      const [{ openWorkspace }, { signRecord }] = await Promise.all([import("../../pipeline/workspace.js"), import("../../pipeline/sign.js")]);
      const entry = await signRecord(openWorkspace(io.cwd), path, io.cwd, { ...options, date: options.date ?? today() });
      io.out(`${JSON.stringify(entry, null, 2)}\n`);
      io.say(path);
    });
}
