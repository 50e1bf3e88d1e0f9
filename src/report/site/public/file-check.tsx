import type { ReactElement } from "react";
import type { PublishedCertificate } from "../../../model/certificate/published.js";
import { Both, line } from "./both.js";
import { joined, words } from "./certificate-pages.words.js";

/** Whether a PDF that a reader has is one that the body issued; asked in the browser alone. */
export function FileCheck(props: { readonly certificate: PublishedCertificate }): ReactElement {
  const { files } = props.certificate;
  const known = files.map((f) => `${f.sha256} ${f.isCurrent ? "current" : "earlier"}`);
  return (
    <>
      <h2>
        <Both of={words.check()} />
      </h2>
      <p>
        <Both of={words.howToCheck()} />
      </p>
      <input id="file" type="file" accept="application/pdf" aria-label={line(words.check())} />
      <p
        id="result"
        role="status"
        data-known={known.join("\n")}
        data-unable={joined.unable()}
        data-foreign={joined.foreignFile()}
        data-current={joined.currentFile()}
        data-earlier={joined.earlierFile()}
      />
      <details>
        <summary>SHA-256</summary>
        <ul>
          {files.map((f) => (
            <li key={f.sha256}>
              <code>{f.sha256}</code> {f.language}
              {f.isSigned && ` ${line(words.signed())}`}
              {!f.isCurrent && ` ${line(words.earlier())}`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
