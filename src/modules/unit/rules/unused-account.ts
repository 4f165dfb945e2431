/** An account that nobody used for so long is listed for the 安全管理员 (MLPS 8.1.4.2). */
export const unusedAfterDays = 90
