import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { emptyWords } from "../../text/empty-words";
import { reveal } from "../actions";
import { usePane } from "../context";
import { Icon } from "./icons";
import { SelfCheckButton } from "./self-check-button";

const useStyles = makeStyles({
  root: { padding: "20px 16px 16px", display: "grid", gap: "8px", justifyItems: "start" },
  icon: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "6px" },
});

/** The sheet has no table of ours: where there is one, and what one looks like. */
export function Empty() {
  const { session, state } = usePane();
  const styles = useStyles();
  const { sheet, reading, elsewhere } = state.look;
  const isBlank = reading.sheets.find((known) => known.sheet.id === sheet.id)?.rows.size === 0;
  return (
    <section className={styles.root}>
      <Icon className={styles.icon} shape="sheet" size={32} />
      <h1 className={styles.title}>{isBlank ? emptyWords.blank : emptyWords.title}</h1>
      {elsewhere.length === 0 ? (
        <p className={styles.text}>{emptyWords.hint}</p>
      ) : (
        <>
          <p className={styles.text}>{emptyWords.elsewhere}</p>
          <ul className={styles.list}>
            {elsewhere.map((other) => (
              <li key={other.id}>
                <Button
                  onClick={() => {
                    reveal(session, { sheet: other, at: { row: 0, column: 0 } });
                  }}
                >
                  {emptyWords.go(other.name)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <SelfCheckButton />
    </section>
  );
}
