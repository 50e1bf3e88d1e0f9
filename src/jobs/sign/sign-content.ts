import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { canonicalContent } from "../../model/base/content-digest.js";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { signedCopyOf } from "../../model/case/signature-evidence.js";
import { chineseDay } from "../../model/time/dates.js";
import { signerFrom } from "../../seal/signing/environment-signer.js";
import { readCms } from "../../seal/signing/read-cms.js";
import { withTimeStamp } from "../../seal/signing/write-cms.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { namesFit } from "./expected-signer.js";
import { roleWords } from "./roles.js";
import { words } from "./sign-content.words.js";
import type { ContentSigner } from "./sign-record.js";
import { stampAt } from "./time-stamp-client.js";

/**
 * Signs the content of records with the key that the environment names: a detached CMS (CAdES) over
 * their canonical JSON, kept as evidence below `attachments/signed/`.
 */
export function contentSigner(
  workspace: Workspace,
  { now, timeStamp }: { readonly now: Date; readonly timeStamp: boolean },
): ContentSigner {
  const { config, environment } = workspace;
  return {
    async sign(record, caseFolder, { role, name, method, date, file, again, evidence }) {
      if (method !== "electronic" || evidence !== undefined) {
        throw new UserError("usage", words.notElectronic(), words.chooseElectronic());
      }
      const today = chineseDay(now);
      if (date !== today) {
        throw new UserError("usage", words.anotherDay({ date }), words.leaveDate());
      }
      const signer = signerFrom(environment, config.root);
      const { certificate } = signer;
      if (certificate && !namesFit({ name, isSeal: false }, certificate.name, null)) {
        const named = { role: roleWords(workspace, role), name, certificate: certificate.name };
        throw new UserError("usage", words.anotherSigner(named), words.ownCertificate());
      }
      const path = signedCopyOf(file).replace(/\.pdf$/, `.${role}.p7s`);
      const target = join(caseFolder, path);
      if (existsSync(target) && !again) {
        throw new UserError("usage", words.alreadyThere({ file: target }), words.signAgain());
      }
      const content = Buffer.from(canonicalContent(record));
      const authority = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
      let cms = await signer.sign(content, { signingTime: now });
      if (timeStamp && authority) {
        const { signatureValue } = readCms(cms, content);
        cms = withTimeStamp(cms, await stampAt(authority, signatureValue, now));
      }
      await writeAtomically(target, cms);
      return { name: basename(path), path, sha256: sha256(cms) };
    },
  };
}
