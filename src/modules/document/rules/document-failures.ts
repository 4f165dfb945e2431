/** Why a paper could not be made, in the user's words; kept in `Document.failure`. */
export const documentFailures = {
  contentChanged: '生成期间内容有了改动，没有生成。请重新生成。',
  photoUnreadable: '照片文件无法读取，没有生成。请重新上传照片后再试。',
  unexpected: '生成没有成功，内容没有丢失。请稍后重新生成；仍不成功的，请联系技术支持。',
} as const
