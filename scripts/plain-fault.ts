/**
 * What went wrong with a file or folder, in Chinese and English and with what to do: no stack trace reaches a
 * maintainer. A fault that is not the machine's is named with its message alone.
 */
const faults: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['找不到该文件或文件夹；请核对路径', 'there is no such file or folder; check the path'],
  EACCES: ['没有读写权限；请检查文件夹的权限', 'permission denied; check the permissions of the folder'],
  EPERM: ['没有读写权限；请检查文件夹的权限', 'permission denied; check the permissions of the folder'],
  EROFS: ['所在的盘是只读的；请换一个可写的位置', 'the disk is read-only; choose a place that can be written to'],
  ENOSPC: ['磁盘已满；请腾出空间后重新运行', 'the disk is full; make room and run again'],
  EDQUOT: ['存储配额已用完；请腾出空间后重新运行', 'the disk quota is used up; make room and run again'],
  EFBIG: ['文件超过了系统允许的大小；请放宽限制后重试', 'the file is larger than the system allows; raise the limit'],
  ENOTDIR: ['路径中的一段是文件，不是文件夹；请核对路径', 'a part of the path is a file, not a folder; check the path'],
  EEXIST: ['同名的文件已存在；请移走或换一个名字', 'a file of that name is in the way; move it or choose another name'],
  EISDIR: ['这里应是文件，却是文件夹；请核对路径', 'a folder is where a file is expected; check the path'],
  EMFILE: ['打开的文件太多；请关闭其他程序后重试', 'too many files are open; close other programs and try again'],
  EADDRINUSE: ['端口已被占用；请用 PORT 换一个', 'the port is in use; choose another with PORT'],
};

/**
 * Chinese and English, a line each; a fault that is not the machine's has its own message, whole.
 *
 * @param at the file that was read, where the fault does not name it
 */
export function describeFault(error: unknown, at = ''): string {
  const { code, path, dest, message } = (
    error instanceof Error ? error : new Error(String(error))
  ) as NodeJS.ErrnoException & {
    dest?: string;
  };
  const [zh, en] = faults[code ?? ''] ?? [];
  const place = dest ?? path ?? at;
  if (zh === undefined || en === undefined) return `${at && `${at}：`}出错了 / This failed: ${message}`;
  return place === '' ? `${zh}\n${en}` : `${place}：${zh}\n${place}: ${en}`;
}

function tell(error: unknown): void {
  console.error(process.env['TRACE'] === undefined ? describeFault(error) : error);
  process.exitCode = 2;
}

/** From here on a fault ends the script with exit code 2 and a plain message, as in `runPlainly`. */
export function failPlainly(): void {
  process.on('uncaughtException', tell);
}

/** Runs a command; a fault ends it with exit code 2 and a plain message. TRACE=1 shows where the fault is. */
export async function runPlainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(error);
  }
}
