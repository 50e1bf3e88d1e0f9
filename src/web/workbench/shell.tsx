import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { ReactElement } from "react";
import { htmlLanguage } from "../../html/page.js";
import { renderPage } from "../../html/render.js";
import type { Language } from "../../model/base/text.js";
import { clientFileRoutes, type ShellFiles, shellFiles } from "./client-files.js";
import { shellPolicy } from "./policies.js";
import { notThere } from "./refused.js";
import { words } from "./shell.words.js";

/**
 * The page that all addresses of the workbench lead to; its script does the rest. It holds nothing
 * of anybody: it opens without a session, which the script then misses.
 */
export function shellRoutes(app: FastifyInstance, { language }: { language: Language }): void {
  const files = shellFiles();
  clientFileRoutes(app);
  const page = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString("base64url");
    return reply
      .headers({
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": shellPolicy(nonce),
      })
      .send(renderPage(<Shell files={files} nonce={nonce} language={language} />));
  };
  app.get("/", { config: { isOpen: true } }, (_, reply) => page(reply));
  app.get("/*", { config: { isOpen: true } }, (request, reply) => {
    if (/^\/(?:api|client)\//.test(request.url)) throw notThere(request.url.slice(0, 200));
    return page(reply);
  });
}

interface ShellProps {
  readonly files: ShellFiles;
  /** For the styles that components write: the script hands it on. */
  readonly nonce: string;
  readonly language: Language;
}

function Shell({ files, nonce, language }: ShellProps): ReactElement {
  return (
    <html lang={htmlLanguage(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="csp-nonce" content={nonce} />
        <meta name="color-scheme" content="light dark" />
        <title>{words.title()[language]}</title>
        <link rel="icon" href="data:," />
        {files.styles.map((name) => (
          <link key={name} rel="stylesheet" href={`/client/${name}`} />
        ))}
        {files.preloads.map((name) => (
          <link key={name} rel="modulepreload" href={`/client/${name}`} />
        ))}
        {files.scripts.map((name) => (
          <script key={name} type="module" src={`/client/${name}`} />
        ))}
      </head>
      <body>
        <div id="root">
          {files.scripts.length === 0 && <p>{words.notBuilt()[language]}</p>}
          <noscript>{words.needsScript()[language]}</noscript>
        </div>
      </body>
    </html>
  );
}
