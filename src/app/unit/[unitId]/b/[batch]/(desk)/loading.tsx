import { Skeleton } from '@/components/ui/skeleton'

/** Inside the frame, which stays while another module is fetched. */
export default function DeskLoading() {
  return <Skeleton label="正在打开页面" lines={10} />
}
