import Drawer from "antd/es/drawer";
import type { ReactElement } from "react";
import type { Explanation } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { plainRemedy } from "../pieces/remedy.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { words } from "./explain-panel.words.js";
import type { ToExplain } from "./to-explain.js";

interface ExplainPanelProps {
  readonly what: ToExplain;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was found and what to do, what the clause says, and what is looked at to judge it. */
export function ExplainPanel({ what, isOpen, onClose }: ExplainPanelProps): ReactElement {
  const t = useText();
  const asked = new URLSearchParams({ procedure: what.procedure });
  if (what.rule !== undefined) asked.set("rule", what.rule);
  else if (what.clause !== undefined) asked.set("clause", what.clause);
  const answer = useAnswer<Explanation>(`/api/explain?${asked.toString()}`);
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={520}
      className="wb-explain"
      title={answer.data ? t(answer.data.title) : t(words.title())}
    >
      {what.finding && <Found what={what} />}
      {answer.error && !what.finding && (
        <Trouble error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Waiting />}
      {answer.data && <Explained explanation={answer.data} />}
    </Drawer>
  );
}

function Found({ what: { finding } }: { readonly what: ToExplain }): ReactElement | null {
  const t = useText();
  if (!finding) return null;
  return (
    <section>
      <h3>{t(words.found())}</h3>
      <p>{t(finding.message)}</p>
      {finding.remedy && (
        <>
          <h3>{t(words.remedy())}</h3>
          <p className="wb-remedy">{t(plainRemedy(finding.remedy))}</p>
        </>
      )}
    </section>
  );
}

function Explained({ explanation }: { readonly explanation: Explanation }): ReactElement {
  const t = useText();
  const { clauses, paragraphs } = explanation;
  return (
    <>
      {clauses.length > 0 && <h3>{t(words.clauses())}</h3>}
      {clauses.map(({ clause, heading, text, enforcedBy }) => (
        <section key={clause} className="wb-clause">
          <h4>
            <code>{clause}</code> {t(heading)}
          </h4>
          <p>{t(text)}</p>
          {enforcedBy.length > 0 && (
            <p className="wb-soft">
              {t(
                words.enforcedBy({
                  what: enforcedBy.map((held) => t(held)).join(t(words.separator())),
                }),
              )}
            </p>
          )}
        </section>
      ))}
      {paragraphs.length > 0 && <h3>{t(words.looksAt())}</h3>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph.zh} className="wb-lines">
          {t(paragraph)}
        </p>
      ))}
    </>
  );
}
