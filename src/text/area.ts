/** Names of areas. */

/** `浦东` of 浦东新区, `上海` of 上海市: the name without its rank. Two characters are left, so that 闵县 and 市区 stay whole. */
export function shortArea(area: string): string {
  return area.replace(/^(.{2,}?)(?:新区|自治[州县区旗]|地区|[省市区县旗盟州])$/u, '$1');
}
