/** Two columns that both read like the actual value. */
export const RIVAL_COLUMNS = `
# 自评表
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成情况 | 分值 | 得分 | 偏差原因分析 |
| 产出指标 | 数量指标 | 年办件量 | ≥350件 | 337件 | 350件 | 60 | | |
| 效益指标 | 社会效益 | 群众满意度 | ≥90% | 95% | 95% | 40 | | |
| 合计 | | | | | | 100 | | |
`;

/** Two whole tables, one below the other, and a third of groups alone. */
export const SEVERAL_TABLES = `
# 自评表
| 甲项目绩效自评表 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 产出指标 | 年办件量 | ≥350件 | 337件 | 60 | | |
| 效益指标 | 群众满意度 | ≥90% | 95% | 40 | | |
| 合计 | | | | 100 | | |
| |
| 乙项目绩效自评表 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 产出指标 | 培训人数 | ≥200人 | 200人 | 50 | | |
| 产出指标 | 培训场次 | ≥8场 | 6场 | 20 | | |
| 效益指标 | 学员满意度 | ≥90% | 92% | 30 | | |
| 合计 | | | | 100 | | |
`;

/** One actual value without the unit that all the others write. */
export const MISSING_UNIT = `
# 自评表
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 产出指标 | 年办件量 | ≥350件 | 350 | 30 | | |
| 产出指标 | 培训场次 | ≥8场 | 8场 | 30 | | |
| 效益指标 | 群众满意度 | ≥90% | 95 | 40 | | |
| 合计 | | | | 100 | | |
`;

/** Points that come to 90, one group short of what its name states, with a score that a person typed. */
export const SHORT_WEIGHTS = `
# 自评表
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 产出指标（60分） | 年办件量 | ≥350件 | 337件 | 30 | | |
| ^ | 培训场次 | ≥8场 | 8场 | 20 | 20 | |
| 效益指标（40分） | 群众满意度 | ≥90% | 95% | 40 | 30 | |
| 合计 | | | | 90 | | |
`;
