import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../app/program-probe";
import { selfCheckWords as words } from "../../text/self-check-words";
import { tellSeen, type ReportedItem } from "./check-report";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  name: { minWidth: 0, marginRight: "8px", overflowWrap: "anywhere" },
  verdict: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  works: { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorPaletteDarkOrangeForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
  seen: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface ItemListProps {
  readonly items: readonly ReportedItem[];
}

/** First what asks for a look. */
const ORDER: Readonly<Record<Verdict, number>> = { missing: 0, differs: 1, open: 2, works: 3 };

export function ItemList({ items }: ItemListProps) {
  const styles = useStyles();
  const ordered = [...items].sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);
  return (
    <div>
      <h3 className={styles.title}>{words.results}</h3>
      <ul className={styles.list}>
        {ordered.map((item) => (
          <Item key={item.code} item={item} />
        ))}
      </ul>
    </div>
  );
}

function Item({ item }: { readonly item: ReportedItem }) {
  const styles = useStyles();
  const { code, verdict, milliseconds } = item;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name}>{words.items[code].title}</span>
        <span className={mergeClasses(styles.verdict, styles[verdict])}>
          {words.verdicts[verdict]}
        </span>
      </div>
      <p className={styles.seen}>
        {tellSeen(item)}
        {milliseconds > 0 && `（${words.time(milliseconds)}）`}
      </p>
    </li>
  );
}
