interface NoticeContactProps {
  privacyContact: string
  supportPhone: string
}

/** To whom requests about one's own data go; it changes without a new version. */
export function NoticeContact({ privacyContact, supportPhone }: NoticeContactProps) {
  return (
    <p>
      个人信息保护联系方式：{privacyContact}
      {supportPhone !== '' && `；技术支持电话 ${supportPhone}`}。
    </p>
  )
}
