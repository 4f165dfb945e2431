import { Skeleton } from '@/components/ui/skeleton'

export default function LoadingPage() {
  return (
    <div className="mx-auto max-w-5xl p-4">
      <Skeleton label="正在打开页面" lines={8} />
    </div>
  )
}
