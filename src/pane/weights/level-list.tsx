import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WeighedTable } from "../../domain/model/weight-balance";
import { weightWords } from "../../text/weight-words";
import { Icon } from "../parts/icons";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "4px" },
  line: { display: "flex", gap: "4px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  lower: { paddingInlineStart: "16px" },
  mark: { flexShrink: 0, paddingTop: "2px" },
  right: { color: tokens.colorPaletteGreenForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  text: { minWidth: 0 },
});

/** Every level's points against what they should be, the total last. */
export function LevelList({
  weighed: { levels, total, frame },
}: {
  readonly weighed: WeighedTable;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={weightWords.levels}>
      {levels.map((level) => (
        <Line
          key={`${String(level.level)} ${level.name}`}
          text={`${level.name}：${weightWords.row(level)}`}
          isRight={level.isRight}
          isLower={level.level === 2}
        />
      ))}
      <Line text={weightWords.totalRow(total, frame)} isRight={total.eq(frame)} isLower={false} />
    </ul>
  );
}

interface LineProps {
  readonly text: string;
  readonly isRight: boolean;
  readonly isLower: boolean;
}

function Line({ text, isRight, isLower }: LineProps) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.line, isLower && styles.lower)}>
      <span className={mergeClasses(styles.mark, isRight ? styles.right : styles.wrong)}>
        <Icon shape={isRight ? "check" : "error"} size={14} />
      </span>
      <span className={styles.text}>
        {text}（{isRight ? weightWords.right : weightWords.wrong}）
      </span>
    </li>
  );
}
