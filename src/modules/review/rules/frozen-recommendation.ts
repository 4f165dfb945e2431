/** Frozen by a forward: what the paper prints (RecommendationRevision.content). Days as “2026-11-28”. */
export interface FrozenRecommendation {
  unitId: string
  unitName: string
  operatorName: string
  isOwner: boolean
  isFirstLevel: boolean
  opinion: string
  firstLevelOpinion: string
  category: 'LEADER' | 'RESERVE' | null
  publicityFrom: string | null
  publicityTo: string | null
  publicityResult: string | null
  head: string
  signedOn: string | null
  rank: number | null
  attachments: { id: string; kind: string; fileName: string; sha256: string }[]
}
