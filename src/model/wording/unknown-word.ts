/**
 * Words of these notices that the platform's dictionary (ICU) does not know and cuts into single characters:
 * `优|化`, `街|镇`, `浦|老|惠`. Found by counting runs of single characters over the five notices of 2024 and 2025.
 */
export const unknownWords: readonly string[] =
  `一网通办 免申即享 从严治党 稳中求进 常态化 老龄化 老龄委 互联网 一键通 浦老惠 白事通 新业态 老养残
  落实 优化 专项 关爱 新区 为老 街镇 帮扶 长者 着力 试点 抓好 老龄 颁证 党建 信访 牵头 营造 区级 赋能 助推 婚介 青浦
  链接 夯实 联动 遇困 兜底 排查 弘扬 适时 构建 减负 依规 祭扫 守牢 质效 筑牢 低保 织密 婚俗 移风 分层 助餐 选树
  二中 三中 实事 医养 线下 督查 孝亲 福彩 年检 节地 八项 全员 导向 银发 水表 银龄 界桩 舆情 对接 急难 轮候 助浴
  站点 社保 增能 下派 实训 智库 通办 廉政 做强 跨省 细化 纠治 汇聚 准入 细则 紧扣 讲好 帮困`.split(/\s+/u);

/** Names that the dictionary cuts together with what stands before them: `落|实习|近平`. */
export const unknownNames: readonly string[] = ['习近平'];
