/** What the site promises under 无障碍 on /about/, in figures; the tests measure each of them (`tests/browser/keyboard.test.ts`, `reading.test.ts`). */
export const ACCESS = {
  /** Type sizes of 长者模式 in pixels, the least text included. */
  typeSizes: [18, 22, 26, 30],
  /** Least height in pixels of what is pressed in 长者模式, and of what matters most. */
  target: 44,
  mainTarget: 60,
  /** Presses of Tab from the top of a page to its first words, at the most. */
  stepsToWords: 30,
  /** The narrowest windows in pixels in which nothing is cut off. */
  narrowest: [320, 360],
} as const;

const { typeSizes, target, mainTarget, stepsToWords, narrowest } = ACCESS;

interface AccessClaim {
  /** What the rules ask. */
  asks: string;
  met: string;
  /** Tests that measure it: `file in tests/ › title`. That they are there is tested too. */
  proofs: readonly string[];
}

/** What the Chinese rules for public sites ask (GB/T 37668-2019 and the design rules for older readers), and how it is met. */
export const ACCESS_CLAIMS: readonly AccessClaim[] = [
  {
    asks: '非文本内容有替代文字',
    met: '图形只有图表，每张图旁有数据表和一段文字说明；五种状态都写成词，不只靠图形。',
    proofs: [
      'site/access.test.ts › every drawing is named and has its words or numbers beside it',
      'browser/comparison.test.ts › each state is told in words',
    ],
  },
  {
    asks: '不以颜色作为唯一手段',
    met: '状态、增删、当前栏目同时用文字、线形或下划线区分；黑白打印不丢信息。',
    proofs: ['browser/comparison.test.ts › each state is told in words', 'browser/print.test.ts › in the dark'],
  },
  {
    asks: '文字与背景对比度（AA级4.5:1）',
    met: '正文与注释文字均在7:1以上，长者模式接近黑白对比；深色模式同样如此。',
    proofs: ['styles/tokens.test.ts › --%s is read on paper and on the wash'],
  },
  {
    asks: '文字可放大到200%而不丢失内容',
    met: `版式按字号折叠，放大到400%或在${String(narrowest[0])}像素宽的屏幕上也不需要左右滚动，字词不被截断。`,
    proofs: [
      'browser/keyboard.test.ts › at %i px no word is cut off and no page scrolls sideways',
      'browser/every-page.test.ts › no kind of page logs an error, breaks its policy, misses a file, asks another host or scrolls sideways',
    ],
  },
  {
    asks: '全部功能可用键盘完成',
    met: '只用原生链接、按钮、复选框和折叠项；焦点不被固定的表头遮住，顺序与阅读顺序一致。',
    proofs: [
      'browser/keyboard.test.ts › on %s at %i px what has the focus is never covered',
      'browser/reading.test.ts › by keyboard alone: opened from its item, walked on, closed',
      'browser/comparison.test.ts › a text goes and comes by keyboard',
    ],
  },
  {
    asks: '可跳过重复内容',
    met: `每页第一个焦点是“跳到正文”，对照页、全文页可再跳过议题表和目录，到第一句不超过${String(stepsToWords)}次Tab；议题都是标题，有导航、正文、页脚地标。`,
    proofs: [
      'browser/keyboard.test.ts › on %s at most so many steps as promised lead from the top to the first words',
      'browser/reading.test.ts › the first stop of the keyboard skips to the text',
    ],
  },
  {
    asks: '页面有标题、语言声明，链接含义明确',
    met: '标题各页不同；声明为简体中文；出处链接写明条目和页码。',
    proofs: [
      'site/markup.test.ts › every page has its own title and description, one h1, and says its language',
      'browser/accessibility.test.ts › $kind',
    ],
  },
  {
    asks: '表格有表头与说明',
    met: '各类表格都是真正的表格，有说明、行列表头，对照表每行以议题为行表头；窄屏堆叠时每格写明是哪一份文件。',
    proofs: [
      'browser/keyboard.test.ts › a screen reader is told each topic as a heading and as the head of its row',
      'engines/screen-reader.test.ts › is told each topic as a heading, and with each cell its topic and its text',
    ],
  },
  {
    asks: '不自动播放、不闪烁、不限时',
    met: '没有动画、音视频、弹窗和倒计时；系统设为减少动态时也不平滑滚动。',
    proofs: ['site/access.test.ts › nothing moves, plays or opens by itself'],
  },
  {
    asks: '输入有标签，状态变化可被读屏软件知晓',
    met: '搜索框和选项都有标签；筛选后读出正在显示的文件数和议题数。',
    proofs: [
      'browser/accessibility.test.ts › $kind',
      'browser/comparison.test.ts › a text goes and comes by keyboard; the address keeps it and the bar says what is hidden',
    ],
  },
  {
    asks: '适老化：大字体，主要文字不小于18像素，可到30像素',
    met: `长者模式分${typeSizes.join('、')}像素${String(typeSizes.length)}档，最小的注释文字也不小于${String(typeSizes[0])}像素；记住您的选择。`,
    proofs: ['browser/reading.test.ts › goes from 18 to 30 px, is remembered, and leaves the main ways in the head'],
  },
  {
    asks: '适老化：可点区域足够大',
    met: `长者模式按钮、选项和折叠项不小于${String(target)}像素高，主要按钮不小于${String(mainTarget)}像素。`,
    proofs: [
      'browser/keyboard.test.ts › in large type everything that is pressed on %s is 44 px high',
      'browser/reading.test.ts › gives 44 px to press, and 60 px to what matters most',
    ],
  },
  {
    asks: '适老化：界面简单，无广告与诱导',
    met: '长者模式只保留主要栏目；全站没有广告、弹窗、登录和跟踪。',
    proofs: [
      'browser/reading.test.ts › goes from 18 to 30 px, is remembered, and leaves the main ways in the head',
      'site/policy.test.ts › no page loads anything from outside',
    ],
  },
  {
    asks: '适老化：语音朗读',
    met: '阅读页和主题页的长者模式有“朗读”按钮，使用设备自带的语音；也可以配合系统读屏软件使用。',
    proofs: ['browser/reading.test.ts › reads the page aloud by a voice of the device, and stops at a second press'],
  },
  {
    asks: '兼容辅助技术与高对比度设置',
    met: '适配系统的强制颜色（由网址指明的一句加框线）、增强对比设置；不用脚本也能阅读和打印全部内容。',
    proofs: [
      'browser/keyboard.test.ts › in the system’s own colours a passage that the address names is outlined',
      'browser/print.test.ts › without script',
    ],
  },
];
