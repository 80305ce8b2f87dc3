import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChecklistEntry, ChecklistTopic } from "../../domain/model/checklist";
import { checklistWords, handInWords } from "../../text/checklist-words";
import { Icon } from "../parts/icons";
import { CheckEntry } from "./check-entry";

const useStyles = makeStyles({
  heading: { margin: "0 0 2px", fontSize: tokens.fontSizeBase300, lineHeight: "22px" },
  list: { margin: 0, padding: 0, listStyle: "none" },
  summary: { cursor: "pointer", padding: "3px 0", color: tokens.colorNeutralForeground2 },
  quiet: { margin: "0 0 4px", paddingLeft: "18px", color: tokens.colorNeutralForeground2 },
  right: {
    display: "inline-flex",
    verticalAlign: "middle",
    marginRight: "4px",
    color: tokens.colorPaletteGreenForeground1,
  },
  hint: { margin: "0 0 2px", fontSize: tokens.fontSizeBase200 },
});

type Status = ChecklistEntry["status"];
type Of<Wanted extends Status> = Extract<ChecklistEntry, { readonly status: Wanted }>;

const pick = <Wanted extends Status>(
  entries: readonly ChecklistEntry[],
  ...wanted: readonly Wanted[]
): readonly Of<Wanted>[] =>
  entries.filter((entry): entry is Of<Wanted> => wanted.some((status) => status === entry.status));

/** One thing that a reviewer looks at: what was found in sight, what is right behind a line. */
export function TopicSection({ topic: { topic, entries } }: { readonly topic: ChecklistTopic }) {
  const styles = useStyles();
  const found = pick(entries, "failed", "accepted");
  const passed = pick(entries, "passed");
  const clear = pick(entries, "clear");
  const idle = pick(entries, "not-applicable");
  return (
    <section>
      <h3 className={styles.heading}>{checklistWords.topic(topic)}</h3>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((entry) => (
            <CheckEntry key={entry.code} entry={entry} />
          ))}
        </ul>
      )}
      <Quiet
        title={handInWords.passed(passed.length)}
        isRight
        names={passed.map(({ code, count }) =>
          handInWords.looked(checklistWords.check(code), count),
        )}
      />
      <Quiet
        title={handInWords.clear(clear.length)}
        hint={handInWords.clearHint}
        names={clear.map(({ code }) => checklistWords.check(code))}
      />
      <Quiet
        title={handInWords.idle(idle.length)}
        hint={handInWords.idleHint}
        names={idle.map(({ code }) => checklistWords.check(code))}
      />
    </section>
  );
}

interface QuietProps {
  readonly title: string;
  readonly hint?: string;
  readonly isRight?: true;
  readonly names: readonly string[];
}

function Quiet({ title, hint, isRight, names }: QuietProps) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {isRight === true && (
          <span className={styles.right}>
            <Icon shape="check" />
          </span>
        )}
        {title}
      </summary>
      <div className={styles.quiet}>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        <ul className={styles.list}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
