/** Slips of the pinyin keyboard and of habit that are never right, with what was meant. */
const MISSPELLINGS: ReadonlyMap<string, string> = new Map([
  ["布署", "部署"],
  ["按装", "安装"],
  ["既使", "即使"],
  ["座落", "坐落"],
  ["帐户", "账户"],
  ["帐目", "账目"],
  ["以经", "已经"],
  ["因该", "应该"],
  ["必须品", "必需品"],
  ["松驰", "松弛"],
  ["幅射", "辐射"],
  ["防碍", "妨碍"],
  ["竞竞业业", "兢兢业业"],
  ["精减", "精简"],
  ["名符其实", "名副其实"],
  ["融汇贯通", "融会贯通"],
  ["再接再励", "再接再厉"],
  ["一如继往", "一如既往"],
  ["按步就班", "按部就班"],
  ["迫不急待", "迫不及待"],
  ["统酬", "统筹"],
  ["统畴", "统筹"],
  ["功坚", "攻坚"],
  ["攻艰", "攻坚"],
  ["巩故", "巩固"],
  ["贯切", "贯彻"],
  ["落识", "落实"],
  ["力渡", "力度"],
  ["峻工", "竣工"],
  ["修膳", "修缮"],
  ["辅设", "铺设"],
  ["购制", "购置"],
  ["采构", "采购"],
  ["验受", "验收"],
  ["陪训", "培训"],
  ["倍训", "培训"],
  ["宜传", "宣传"],
  ["工做", "工作"],
  ["拔付", "拨付"],
  ["拔款", "拨款"],
  ["划拔", "划拨"],
  ["绩校", "绩效"],
  ["执刑率", "执行率"],
  ["及时律", "及时率"],
  ["满意渡", "满意度"],
  ["群从", "群众"],
  ["公从", "公众"],
  ["责认", "责任"],
  ["指标植", "指标值"],
  ["侯诊", "候诊"],
  ["气侯", "气候"],
  ["时侯", "时候"],
  ["凑和", "凑合"],
  ["渡假", "度假"],
]);

const ANY = new RegExp([...MISSPELLINGS.keys()].join("|"), "gu");
/** A day that something has reached is 截至; 截止 is a deadline. */
const DEADLINE = /截止(?=(?:到)?(?:\d{4}年|\d{1,2}月|目前|年底))/u;

const MAYBE = new RegExp([...MISSPELLINGS.keys(), "截止"].join("|"), "u");

export const mayBeMisspelt = (text: string): boolean => MAYBE.test(text);

export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
}

/** The words of a compact text that are misspelt, each once. */
export function findMisspellings(text: string): readonly Misspelling[] {
  const wrong = new Set([...text.matchAll(ANY)].map(([word]) => word));
  const found = [...wrong].map((word) => ({ wrong: word, right: MISSPELLINGS.get(word) ?? word }));
  return DEADLINE.test(text) ? [...found, { wrong: "截止", right: "截至" }] : found;
}
