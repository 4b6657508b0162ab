/**
 * The catalogue of messages: everything that the conversion can tell a maintainer, by rule id, in Chinese and English,
 * with what to do. `docs/troubleshooting.md` lists the rules.
 *
 * A new message is a new entry here and a line there; `reportRule` is the only way to tell one.
 */
import type { VFile } from 'vfile';

/** `error` stops the notice: no honest output exists. `warning` and `info` let it pass. */
type Severity = 'error' | 'warning' | 'info';

interface Message {
  severity: Severity;
  /** What is wrong, and what to do. `{name}` is replaced by a value. */
  zh: string;
  en: string;
}

const ofSeverity =
  <S extends Severity>(severity: S) =>
  <Zh extends string>(zh: Zh, en: string): { severity: S; zh: Zh; en: string } => ({ severity, zh, en });
const error = ofSeverity('error');
const warning = ofSeverity('warning');
const info = ofSeverity('info');

/** What was found in the text that a page may have pushed into it. */
const foreign = (zh: string, en: string) =>
  error(
    `发现${zh}“{found}”；请在同名 yaml 的 corrections 里决定：不属于通知的写 remove，属于的写 keep`,
    `Unexpected ${en} “{found}”; decide in the corrections of the sidecar: \`remove\` it if it does not belong to the notice, \`keep\` it if it does`,
  );

/** A particular that the text and the sidecar give differently. */
const particular = (zh: string, en: string) =>
  warning(
    `正文里的${zh}是“{read}”，yaml 里写的是“{stated}”；请改正写错的一处`,
    `Unexpected ${en} “{read}” in the text, expected “{stated}” as in the sidecar; correct the wrong one`,
  );

/** A file that is no YAML, and one that does not fit its schema. */
const yaml = error(
  'YAML 格式有误：{detail.zh}；请改正该处的写法',
  'Unexpected YAML: {detail.en}; correct the syntax at this place',
);
const schema = error('字段 {field} 不合要求：{detail.zh}', '{field}: {detail.en}');

export const messages = {
  'read-encoding': error(
    '文件不是 UTF-8 编码，多半是 {encoding}；请另存为 UTF-8，或用 `iconv -f {encoding} -t UTF-8` 转换',
    'Unexpected bytes, expected UTF-8 (this is most likely {encoding}); save the text as UTF-8, or run `iconv -f {encoding} -t UTF-8`',
  ),
  'read-format': error(
    '这不是纯文本，是 {format} 文件；请用 `npm run add -- 文件` 读入，或另存为 UTF-8 的纯文本',
    'Unexpected {format}, expected plain text; read it in by `npm run add -- FILE`, or save it as plain text in UTF-8',
  ),
  'read-half-character': error(
    '这里只有半个字（UTF-16 的代理项，不是 UTF-8）：转存时写坏了一个生僻字或符号；请对照原件把这个字重新写进文件',
    'Unexpected half of a character (a UTF-16 surrogate, no UTF-8): a rare character was broken when the file was saved; write it anew from the original',
  ),
  'read-bytes': error(
    '这里的字节不成字，前面的文字却是 UTF-8：文件多半被截断或损坏；请对照原件重新取文本，或把这个字补上',
    'Unexpected bytes after text in UTF-8: the file is most likely cut off or damaged; take the text anew from the original, or write the character in',
  ),
  'read-conflict': error(
    '这一行是没有解决的合并冲突；请留下其中一种写法，删去 <<<<<<<、=======、>>>>>>> 各行',
    'Unexpected mark of a merge conflict; keep one of the two, and delete the lines <<<<<<<, ======= and >>>>>>>',
  ),
  'read-empty': error('文件里没有文字；请放入通知的正文', 'Unexpected empty file, expected the text of a notice'),
  'read-lines': error(
    '有字的行超过 {most} 行，不会是一份通知；多半放错了文件（表格、日志、数据），或每行只剩一两个字。请换成通知的正文，或分成几份文件',
    'Unexpected line: more than {most} lines with words are no notice; most likely this is another file (a table, a log, data), or each line kept a sign or two. Put in the text of the notice, or part it into files',
  ),
  'sidecar-yaml': yaml,
  'sidecar-schema': schema,
  'theme-yaml': yaml,
  'theme-schema': schema,
  'coding-rules-yaml': yaml,
  'coding-rules-schema': schema,
  'decisions-yaml': yaml,
  'decisions-schema': schema,
  'moved-yaml': yaml,
  'moved-schema': schema,
  'sidecar-number': particular('发文字号', 'number'),
  'sidecar-date': particular('成文日期', 'date'),
  'sidecar-bureau': particular('版头或落款', 'letterhead or signature'),
  'sidecar-addressees': particular('主送机关', 'addressees'),
  'sidecar-disclosure': particular('公开属性', 'disclosure'),
  'sidecar-title': warning(
    '正文里没有 yaml 所写的标题“{title}”；请对照正文的标题行改正',
    'The title “{title}” of the sidecar is not in the text; correct it after the title line of the text',
  ),
  'sidecar-issuer': warning(
    '正文里没有提到发文机关“{name}”或“{area}”；请核对 yaml 里的 issuer',
    'The text names neither “{name}” nor “{area}”; check the issuer in the sidecar',
  ),
  'sidecar-title-place': warning(
    '标题说的是“{read}”，而发文机关是“{name}”；请核对 yaml 里的 title 和 issuer',
    'Unexpected place “{read}” in the title, expected that of the issuer “{name}”; check title and issuer in the sidecar',
  ),
  'sidecar-other-notice': error(
    '正文里既没有标题“{title}”，也没有提到“{area}”，像是别的通知的 yaml；请核对 issuer 和 title',
    'The text holds neither the title “{title}” nor the area “{area}”: this looks like the sidecar of another notice; correct issuer and title',
  ),
  'sidecar-other-year': error(
    '正文的计划是 {read} 年的，yaml 里的 year 是 {stated}；请改正写错的一处',
    'Unexpected plan for {read} in the text, expected {stated} as in the sidecar; correct the wrong one',
  ),
  'sidecar-id': error(
    'issuer.id 是“{stated}”，文件名却是“{id}”；文件名应以 issuer.id 开头（如 {stated}-{year}）',
    'Unexpected issuer id “{stated}” for the file “{id}”; the file name begins with the issuer id ({stated}-{year})',
  ),
  'sidecar-file-year': warning(
    '文件名“{id}”里的年份与 year: {stated} 不同；请改正写错的一处',
    'Unexpected year in the file name “{id}”, expected {stated} as in the sidecar; correct the wrong one',
  ),
  'sidecar-issuer-differs': error(
    'issuer {id} 的 {field} 在这里是“{read}”，在 {other} 里是“{stated}”；同一机关各处要一致',
    'Unexpected {field} “{read}” of issuer {id}, expected “{stated}” as in {other}; give an issuer the same particulars everywhere',
  ),
  'sidecar-second': error(
    '{area} {year} 年的同类文本已有 {other}；一个机关一年一类只收一份，请删去重复的一份，或改正 issuer、year',
    'Unexpected second text of {area} for {year}: {other} has one; delete the double, or correct issuer and year',
  ),
  'seed-name': error(
    '文件名“{name}”不能作编号；请改名为“{suggested}”（小写拼音、数字，用连字符连接，例如 putuo-2025）',
    'Unexpected file name “{name}”; rename it to “{suggested}” (lower-case Latin words and digits joined by hyphens, like putuo-2025)',
  ),
  'seed-ending': error(
    '文件“{name}”的扩展名不对；请改名为“{suggested}”',
    'Unexpected ending of “{name}”; rename it to “{suggested}”',
  ),
  'seed-folder': error(
    '“{name}”是文件夹，不是文本；请移出 seeds 或改名',
    'Unexpected folder “{name}”, expected a text; move it out of seeds or rename it',
  ),
  'seed-without-sidecar': error(
    '缺少同名的 {sidecar}；请照 README 写一份，可从下面开始',
    'No sidecar {sidecar} beside it; write one as the README shows, beginning with',
  ),
  'seed-without-text': error(
    '只有 yaml，没有同名的 {text}；请补上正文，或删去这份 yaml',
    'Unexpected sidecar without its text; add {text}, or delete the sidecar',
  ),
  'seed-unread': warning(
    '“{name}”不是通知的文本，没有读取；PDF、Word、网页请用 npm run add -- 文件',
    '“{name}” is not the text of a notice and was not read; for a PDF, Word file or web page use npm run add -- FILE',
  ),
  'intake-form': error(
    '“{name}”的格式收不了{detail.zh}；可收 PDF、DOCX、DOC、WPS、RTF、网页（HTML、MHTML）和 TXT，请另存为其中一种',
    '“{name}” has a format that cannot be read{detail.en}; PDF, DOCX, DOC, WPS, RTF, web pages (HTML, MHTML) and TXT can: save it as one of them',
  ),
  'intake-other': error(
    '“{name}”按内容是{kind.zh}，不是文件名后缀所说的；{remedy.zh}',
    '“{name}” is {kind.en} by its content, whatever its name says; {remedy.en}',
  ),
  'intake-login': error(
    '“{name}”是登录或验证的页面，没有通知正文；请在浏览器里登录或通过验证，等正文显示出来再另存（最好存为 MHTML），或改收该局公开的 PDF、Word 文件',
    '“{name}” is a page to log in or to verify, without the text of a notice; log in or verify in a browser, save the page once it shows the text (MHTML is best), or add the PDF or Word file that the bureau publishes',
  ),
  'intake-encoding': error(
    '“{name}”的文字编码认不出来；请用记事本打开，另存为 UTF-8',
    'The encoding of “{name}” cannot be told; open it in an editor and save it as UTF-8',
  ),
  'intake-scanned': error(
    '“{name}”是扫描件，{pages} 页里没有文字；请先找该局网站上的网页版或 Word 版，找不到再作文字识别（如 ocrmypdf -l chi_sim，或 WPS 的“图片转文字”），逐句对照原件后再收录',
    '“{name}” is a scan: its {pages} page(s) hold no text; look for a web page or Word file of the bureau first, else recognise the text (for example ocrmypdf -l chi_sim) and hold every sentence against the original before adding it',
  ),
  'intake-blank-pages': warning(
    '第 {pages} 页没有文字，可能是图片或扫描页；请打开原件核对，有字的要补进正文',
    'Page(s) {pages} hold no text and may be pictures; look at the original and add what is written there',
  ),
  'intake-garbled': error(
    '“{name}”里的字取出来是乱码（字体没有带文字对照表）；请改用网页版或 Word 版，或作文字识别后逐句核对',
    'The characters of “{name}” come out garbled (its fonts do not say what they are); use a web page or Word file, or recognise the text and check every sentence',
  ),
  'intake-locked': error(
    '“{name}”有打开密码；请用密码打开后另存一份不加密的',
    '“{name}” asks for a password; open it and save a copy without one',
  ),
  'intake-damaged': error(
    '“{name}”打不开，文件可能不完整（{detail}）；请重新下载',
    '“{name}” cannot be opened, it may be incomplete ({detail}); download it again',
  ),
  'intake-office': error(
    '“{name}”要靠 LibreOffice 读取，这台电脑没有装；请安装 LibreOffice，或在 Word、WPS 里另存为 DOCX',
    '“{name}” is read by way of LibreOffice, which is not installed; install it, or save the file as DOCX in Word or WPS',
  ),
  'intake-no-text': error(
    '“{name}”里没有正文{detail.zh}；文件是空的，请换一份；网页的正文在附件里，请收录附件；网页要登录或靠脚本显示，请在浏览器里等正文出现后另存为 MHTML',
    '“{name}” holds no text of a notice{detail.en}; take another file if it is empty, add the attachment if a page links to it, or wait in a browser until the text is shown and save the page as MHTML',
  ),
  'intake-asks': error(
    '“{name}”没有写明{fields.zh}；请加上再运行：',
    '“{name}” does not tell {fields.en}; run again with:',
  ),
  'intake-flag': error(
    '{flag} 的值“{value}”不合要求；应为{expected.zh}',
    'Unexpected value “{value}” of {flag}, expected {expected.en}',
  ),
  'intake-exists': error(
    '已有 {path}，没有写入；同一份文件请勿再收，另一份文件请用 --id 换一个编号（如 {id}-2）',
    '{path} is there already and nothing was written; do not add a notice twice, and give another one another id with --id (such as {id}-2)',
  ),
  'intake-numbered': info(
    '自动编号已写成文字，共 {count} 处（如“{first}”）',
    'Automatic numbers were written out, {count} of them (such as “{first}”)',
  ),
  'intake-left': info(
    '没有放进正文的有 {count} 字，列在 {path}，请看一遍有没有正文在里面：{kinds.zh}',
    '{count} characters are not in the text and are listed in {path}; look whether any of them belong to it: {kinds.en}',
  ),
  'review-unreadable': error(
    '这个文件不是 xlsx 工作簿，或已损坏；请在表格软件里另存为 .xlsx',
    'This file is no xlsx workbook, or is broken; save it as .xlsx in the spreadsheet',
  ),
  'review-old-book': warning(
    '这本工作簿是正文改动以前导出的：没有改动的句子照收，改过的要重读，用 npm run review -- 编号 --changed 导出',
    'The text has changed since this workbook was written: unchanged passages are taken, changed ones are to be read again; npm run review -- NOTICE --changed writes them',
  ),
  'review-alignment': error(
    '与上一份的对应前后不合：{fault}；请在“逐条对应”和对应表里改正',
    'The alignment does not fit together: {fault}; correct it on its two sheets',
  ),
  'review-second-again': error(
    '{reader} 的盲读已收在 {file}，与这一本不同；回答照存不改，要重收请先删去该文件',
    'The reading of {reader} stands in {file} and differs from this book; answers are kept as given, so delete that file to take this one',
  ),
  'review-cell': error(
    '“{sheet}”表第 {row} 行“{column}”：{fault.zh}',
    'Sheet {sheet}, row {row}, column {column}: {fault.en}',
  ),
  'content-unreadable': warning(
    '已生成的文件读不出来（{detail}），将重新生成',
    'A generated file cannot be read ({detail}); it will be written anew',
  ),
  'content-foreign': warning(
    '不是转换程序写的文件，未动；请移出 {folder}',
    'This file was not written by the converter and is left alone; move it out of {folder}',
  ),
  'content-link': error(
    '这里是链接，不是文件夹；写进去会落到别处，这份通知没有写。请删去链接后重新运行',
    'This is a link and no folder: what is written would land elsewhere, so the notice was not written; delete the link and run again',
  ),
  'sidecar-year': warning(
    '没有找到 {year} 年的计划；请核对 yaml 里的 year 和 title',
    'No plan for {year} was found; check year and title in the sidecar',
  ),
  'correction-dangling': error(
    'corrections 里的“{text}”在正文中找不到；请改成正文的原样，或删去这一条',
    'Unexpected correction: “{text}” is not in the text; quote the text as it is, or delete the correction',
  ),
  'correction-ambiguous': error(
    'corrections 里的“{text}”在正文中不止一处；请把前后文字多引几个字',
    'Unexpected correction: “{text}” is in the text more than once; quote more of the text around it',
  ),
  'correction-slip-ambiguous': error(
    '“{slip}”在所引的“{text}”里不止一处；请把 slip 多写几个字，或把 text 引短些',
    'Unexpected slip: “{slip}” is in “{text}” more than once; quote more of it as slip, or less as text',
  ),
  'correction-contradiction': error(
    '“{text}”既要 keep 又要 remove（至少有一处重叠）；请只留一条，或把引文写长些，只指其中一处',
    'Unexpected keep and remove of the same words “{text}” (in one place at least); keep one of the two, or quote more so that it names one place',
  ),
  'correction-same': error(
    'reads 写的“{reads}”与原文一样，没有更正什么；请写出应为什么字，或删去这一条',
    'Unexpected reads “{reads}”, the same as the slip: nothing is corrected; write what it should read, or delete the correction',
  ),
  'correction-overlap': error(
    '这一条 sic 所标的字，另一条 sic 已经标了；请把两条合为一条，或分别用 slip 指明各标哪几个字',
    'Unexpected sic over words that another one marks; make them one, or name by slip what each of them marks',
  ),
  'correction-blank': error(
    'corrections 第 {number} 条的 {field} 只有空白；请引用正文的文字，或删去这一条',
    'Unexpected blank {field} in correction {number}; quote words of the text, or delete the correction',
  ),
  'correction-slip': error(
    '“{slip}”不在所引的“{text}”里；slip 要照抄 text 中的一段',
    'Unexpected slip “{slip}”, expected a part of “{text}” as it is quoted',
  ),
  'furniture-dangling': error(
    'furniture 里的“{line}”没有哪一行正好是它；请照抄整行，或删去这一条',
    'Unexpected furniture “{line}”: no line of the text is just that; quote the whole line, or delete it',
  ),
  'furniture-labelled': error(
    'furniture 里的“{line}”带有序号，是正文的标题或条目；不属于通知的，请在 corrections 里写 remove',
    'Unexpected number in furniture “{line}”: a numbered line is text; take it out with a correction of kind remove if it is none',
  ),
  'character-invisible': info(
    '看不见的字符 {code} 有 {count} 个，已略去',
    '{code} is invisible and is left out, {count} time(s)',
  ),
  'character-replaced': info(
    '{code} 有 {count} 个，不是通行的写法，按所代表的“{to}”发布',
    '{code} stands for “{to}” and is published as it, {count} time(s)',
  ),
  'character-lost': error(
    '{code} 不是文字，这里丢了字；请对照原件把字补进正文，或在 corrections 里写 remove',
    'Unexpected {code}: a character was lost here; look at the original and write it into the text, or `remove` it in the sidecar',
  ),
  'clean-repeated-line': warning(
    '“{line}”在几页的开头重复出现，按正文保留；如果它是页眉，请在 yaml 里加',
    '“{line}” opens several pages and is kept as text; if it is a running head, add to the sidecar',
  ),
  'clean-bare-number': info(
    '这一行只有数字，按表格的单元格保留；如果它是页码，请在 corrections 里写 remove',
    'A number is alone on its line and is kept as text, like a cell of a table; if it is a page number, `remove` it in the sidecar',
  ),
  'clean-page-mark': warning(
    '“{line}”等 {count} 行像是页码，但拿不准（不是每页一个、逐页加一的写法），按正文保留；如果是页码，请在 yaml 里加',
    '“{line}” may be a page number, one of {count} that do not stand one a page and count up in a form that is sure; all are kept as text; if they are page numbers, add to the sidecar',
  ),
  'clean-pages': info(
    '正文里印有页码，但分不出各页的起止；各段不标页码',
    'A page number is printed in the text but its pages cannot be told apart: passages will have no page',
  ),
  'layout-markdown': warning(
    '“{shown}”等 {count} 处是 Markdown 的记号，按正文保留；请重新取纯文本，或在正文里删去这些记号',
    '“{shown}” and so on ({count}) is Markdown and is kept as text; take plain text anew, or delete the marks',
  ),
  'layout-columns': warning(
    '这一行起有 {count} 行中间隔着一大段空白，像是并排的两栏或表格，已连成一行；请对照原件分行，或用制表符隔开单元格',
    '{count} line(s) from here on have a wide gap, like columns side by side or a table, and are read as one line each; part them as in the original, cells by tabs',
  ),
  'layout-characters': warning(
    '“{shown}”一行一个字，像是水印或竖排的单元格，按正文保留；水印请在 corrections 里写 remove，单元格请合成一行',
    '“{shown}” stands one character a line, like a watermark or an upright cell, and is kept as text; `remove` a watermark, join a cell',
  ),
  'layout-numbers': warning(
    '“{shown}”等 {count} 行的编号（如 1.1、A、甲、第一节）本程序不识别，各行按正文保留、不分条目；要分条目，请在正文里改用 一、（一）1.（1）的编号',
    '“{shown}” and so on ({count} lines) has numbers that are not read (like 1.1, A, 甲, 第一节): the lines are kept as text and are no items; to have items, number them 一、（一）1.（1） in the text',
  ),
  'layout-digits': warning(
    '“{shown}”等 {count} 处数字里夹着字母 O、I 或 l，像是扫描识别的错误，数会读错；请对照原件改正文，或写 sic 的更正',
    '“{shown}” and so on ({count}) has a letter O, I or l among its digits, as scans yield them, and is read wrongly; mend the text by the original, or write a correction `sic`',
  ),
  'layout-restricted': warning(
    '“{shown}”标明密级、内部使用或未定稿，照样保留；请先确认此文可以公开、是定稿',
    '“{shown}” marks a secret, an internal text or a draft, and is kept; make sure first that this text is final and may be published',
  ),
  'layout-page-mark': warning(
    '“{shown}”像是夹在正文里的页码（{count} 处），按正文保留；是页码的，请在 corrections 里写 remove',
    '“{shown}” may be a page number within the text ({count}) and is kept; `remove` it if it is one',
  ),
  'foreign-telephone': foreign('电话号码', 'telephone number'),
  'foreign-link': foreign('网址', 'link or web address'),
  'foreign-mail': foreign('电子邮箱', 'e-mail address'),
  'foreign-slogan': foreign('方括号里的广告语', 'bracketed slogan'),
  'foreign-web-page': error(
    '{places} 是网页的信息表、导航、按钮或编辑署名，不属于通知；请核对后粘贴到同名 yaml（已有 corrections 的，把各行并进去；属于通知的改成 keep）：',
    'The record, navigation, buttons or names of editors of a web page at {places}; check them and paste this into the sidecar (merge it with its corrections; make it `keep` where it belongs to the notice):',
  ),
  'foreign-markup': foreign('网页代码', 'markup of a web page'),
  'foreign-lost-character': foreign(
    '丢字的痕迹（请对照原件）',
    'sign that a character was lost (look at the original)',
  ),
  'outline-no-part': error(
    '没有找到正文：既没有单独成行的标题“{title}”，也没有带序号的段落；请核对 yaml 里的 title',
    'No plan was found: neither the title “{title}” on a line of its own nor a numbered section; correct the title in the sidecar',
  ),
  'outline-both': error(
    '“{title}”里的总结和计划从哪个标题分开，判断不出来；请在 yaml 里写明开启它的标题（下面是程序的猜测，请核对）：',
    'Where summary and plan of “{title}” part is not clear; name the heading that opens it in the sidecar (below is a guess, check it):',
  ),
  'outline-parts-dangling': error(
    'outline.parts 里的标题“{heading}”在正文中找不到；请按正文的原样写',
    'Unexpected heading “{heading}” in outline.parts, which is not in the text; write it as it is in the text',
  ),
  'outline-contents': warning(
    '“{shown}”起有 {count} 行像是目录（行末是页码），按正文保留，不作标题；不要的话，请在 corrections 里写 remove',
    '{count} line(s) from “{shown}” on look like a list of contents (a page number at the end) and are kept as text, not as headings; `remove` them where they are not wanted',
  ),
  'outline-note': warning(
    '“{shown}”等 {count} 段像是脚注（前文有同一个圈码），按正文保留，不作条目；请对照原件核对，不属于正文的请在 corrections 里写 remove',
    '“{shown}” and so on ({count}) looks like a note (its mark stands in the text before) and is kept as text, not as an item; compare it with the original, `remove` what is no text',
  ),
  'outline-no-text': error(
    '除标题外没有正文；请检查文件是否取全，补上正文后再转换',
    'There is no text but the title; see whether the file is whole, add its text and convert again',
  ),
  'outline-glued-table': warning(
    '这里像是一张丢了单元格的表：序号和文字连在一起；各行已按序号分开，请对照原件核对，必要时在正文里补上制表符或换行',
    'This looks like a table that lost its cells: its numbers run into the words; the rows are told apart by their numbers, compare them with the original',
  ),
  'outline-few-headings': warning(
    '这部分有 {characters} 字，只认出 {headings} 个标题；Word 的自动编号可能在转成文本时丢了，请对照原件把序号补上',
    'A part of {characters} characters has {headings} headings; the automatic numbering of a Word file may have been lost, compare with the original and put the numbers back',
  ),
  'outline-title': info(
    '没有哪一行是标题“{title}”；正文从这里算起',
    'No line holds the title “{title}”; the text is taken to begin here',
  ),
  'outline-title-again': warning(
    '标题在正文里又出现一次；如果它是页眉，请在 corrections 里写 remove，连同前后的换行一起引',
    'Unexpected title within its own text; if it is the head of a page, `remove` it in the sidecar, quoted together with the line breaks around it',
  ),
  'outline-sequence': warning(
    '序号 {label} 不连续，此处应为第 {expected}；请看前面是否漏认了标题，或原文编号有误',
    'Unexpected number {label}, expected number {expected} of its kind; check whether a heading before it was missed or the source misnumbers',
  ),
  'prove-lossless': error(
    '写出的文字是“{written}”，原文此处是“{expected}”；这是转换程序的错误，请连同这份通知一起报告',
    'Unexpected “{written}” in what would be written, expected “{expected}” of the source; this is a fault of the converter, please report it with the notice',
  ),
  'convert-fault': error(
    '转换程序出错：{detail}；这份通知没有转换，其余照常，请连同这份通知一起报告',
    'The converter failed: {detail}; this notice was not converted, the others were; please report it with the notice',
  ),
  'part-year': error(
    '标题“{title}”读出的年份是 {year}，不在 1949 至 2100 之间；请对照原件改正该行，或在 corrections 里处理',
    'Unexpected year {year} in the title “{title}”, expected 1949 to 2100; check that line against the original, or correct it in the sidecar',
  ),
  'decisions-unread': warning(
    '这里的判定没有用上：没有编号为“{id}”的通知，或不是 .yaml 文件；请把文件名改成“通知编号.yaml”，通知已撤下的请删去',
    'Unexpected decisions: there is no notice “{id}”, or this is no .yaml file, and they are not used; name the file as the notice, or delete it where the notice is gone',
  ),
  'decision-dangling': error(
    '判定所指的 {passage} 已不存在；{help.zh}',
    'Unexpected decision on {passage}, which is no longer there; {help.en}',
  ),
  'decision-quote': error(
    '判定所引文字与原文不同，原文是“{text}”；请重读该段并重新引用',
    'Unexpected quote, expected “{text}”; read the passage again and quote it anew',
  ),
  'decision-twice': error('{passage} 有两条判定；请只留一条', 'Unexpected second decision on {passage}; keep one'),
  'decision-theme': error(
    '没有主题“{theme}”；应是 content/editors/themes 里的一个文件名',
    'Unexpected theme “{theme}”; expected the name of a file in content/editors/themes',
  ),
  'decision-clause': error(
    '分句有误：{fault.zh}；请重读原句后改正',
    'Unexpected clauses: {fault.en}; read the passage again and correct them',
  ),
  'decision-topic': error(
    '议题“{topic}”不属于该段的主题；请改议题或补上主题',
    "Unexpected topic “{topic}”; expected one of the passage's own themes",
  ),
  'decisions-reread': warning(
    '这份判定作于{date}，此后新设的主题或议题还没有为它重读：{topics}；在重读之前，这些行显示“待审校”。请通读全文，写到的补进 decisions，再在 readFor 里记下 topic 和 date',
    'The decisions of {date} are older than {topics}; until the notice is read for them their rows are 待审校. Read it as a whole, add decisions, and write topic and date into readFor',
  ),
  'decision-read-for': error(
    'readFor 里的“{topic}”不是主题或议题的编号',
    'Unexpected “{topic}” in readFor, expected the id of a theme or topic',
  ),
  'lost-id': error(
    '编号 {id}（“{text}”）不见了，指向它的链接会失效；{heir.zh}。请恢复原文，或在 moved.yaml 中写明缘由：',
    'Unexpected loss of “{id}” (“{text}”): links to it would break; {heir.en}. Bring its words back, or add this line to moved.yaml with the reason:',
  ),
  'moved-twice': error('moved.yaml 里 {id} 写了两次；请只留一条', 'Unexpected second entry for “{id}”; keep one'),
  'moved-id-lives': error(
    'moved.yaml 里的 {id} 仍在使用；请删去这一条',
    'Unexpected entry for “{id}”, which is in use; delete the entry',
  ),
  'moved-circle': error(
    'moved.yaml 里从 {id} 出发绕回了自身；请让它指向在用的编号',
    'Unexpected circle from “{id}”; let it end at an id in use',
  ),
  'moved-to-nowhere': error(
    'moved.yaml 里 {id} 的去向 {to} 不存在；请改成在用的编号',
    'Unexpected successor “{to}” of “{id}”: there is no such passage',
  ),
} as const satisfies Record<string, Message>;

export type RuleId = keyof typeof messages;

/** The names in braces of a template. */
type Slot<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slot<Rest>
  : never;
/** Of `{help.zh}` the name is `help`: a phrase in both languages. */
type NameOf<S extends string> = S extends `${infer Name}.zh` ? Name : S;
export interface Phrase {
  zh: string;
  en: string;
}
export type Values<Id extends RuleId> = {
  [S in Slot<(typeof messages)[Id]['zh']> as NameOf<S>]: S extends `${string}.zh` ? Phrase : string | number;
};

/** The values of a rule as an argument, to be left out where it has none. */
export type ValuesOf<Id extends RuleId> = Record<never, never> extends Values<Id> ? [] : [values: Values<Id>];

interface Detail<Id extends RuleId> {
  values: Values<Id>;
  /** Line and column in the author's file, from 1. */
  place?: { line: number; column: number } | undefined;
  /** YAML or text that the maintainer can paste, one line or more. */
  paste?: string | undefined;
}

/** Adds the message of a rule to `file`: Chinese, English, and what to paste, a line each. */
export function reportRule<Id extends RuleId>(file: VFile, rule: Id, { values, place, paste }: Detail<Id>): void {
  const { severity, zh, en }: Message = messages[rule];
  const reason = [fill(zh, values, 'zh'), fill(en, values, 'en'), ...(paste === undefined ? [] : [paste])].join('\n');
  const options = { ruleId: rule, ...(place === undefined ? {} : { place }) };
  if (severity === 'info') file.info(reason, options);
  else file.message(reason, options).fatal = severity === 'error';
}

function fill(template: string, values: Record<string, string | number | Phrase>, language: keyof Phrase): string {
  return template.replace(/\{([a-z]+)(?:\.(?:zh|en))?\}/giu, (_, name: string) => {
    const value = values[name];
    return typeof value === 'object' ? value[language] : String(value);
  });
}
