import type { Category, Track } from '@/generated/prisma/enums'
import type { BatchDesk, BatchFacts, IndicatorInput } from '../edit-schema'
import { batchSettings, type BatchSettings } from '../schema'

/** What is typed, as it is typed: numbers are texts until they are saved. */
export interface BatchFormValues {
  batchCode: string
  name: string
  cutoffDate: string
  achievementFrom: string
  categories: Record<Category, { isChosen: boolean; bornOnOrAfter: string }>
  tracks: Record<Track, boolean>
  indicators: (IndicatorInput & { key: string })[]
  settings: SettingsText
}

export interface SettingsText {
  opinionAt: BatchSettings['opinionAt']
  coolingOffHours: string
  publicityRequired: boolean
  ownerOpinion: { min: string; max: string }
  superiorOpinion: { min: string; max: string }
  firstLevelOpinion: { min: string; max: string }
  registrationMaterials: BatchSettings['registrationMaterials']
}

export const categoriesInOrder = ['LEADER', 'RESERVE'] as const
export const tracksInOrder = ['GENERAL', 'GRASSROOTS', 'INDUSTRY'] as const

/** A usual round, to start from. */
export function newBatchValues(): BatchFormValues {
  const indicator = (label: string, category: Category, track: Track | null) => ({
    key: label,
    id: null,
    label,
    category,
    track,
    kind: 'MAXIMUM' as const,
  })
  return {
    batchCode: '',
    name: '',
    cutoffDate: '',
    achievementFrom: '',
    categories: {
      LEADER: { isChosen: true, bornOnOrAfter: '' },
      RESERVE: { isChosen: true, bornOnOrAfter: '' },
    },
    tracks: { GENERAL: true, GRASSROOTS: true, INDUSTRY: true },
    indicators: [
      indicator('学术和技术带头人', 'LEADER', null),
      indicator('带头人（基层人才专项）', 'LEADER', 'GRASSROOTS'),
      indicator('带头人（产业人才专项）', 'LEADER', 'INDUSTRY'),
      indicator('后备人选', 'RESERVE', null),
      indicator('后备人选（基层人才专项）', 'RESERVE', 'GRASSROOTS'),
      indicator('后备人选（产业人才专项）', 'RESERVE', 'INDUSTRY'),
    ],
    settings: settingsText(batchSettings.parse({})),
  }
}

export function valuesOf(batch: BatchDesk): BatchFormValues {
  const category = (one: Category) => {
    const found = batch.categories.find((row) => row.category === one)
    return { isChosen: found !== undefined, bornOnOrAfter: found?.bornOnOrAfter ?? '' }
  }
  return {
    batchCode: batch.code,
    name: batch.name,
    cutoffDate: batch.cutoffDate,
    achievementFrom: batch.achievementFrom,
    categories: { LEADER: category('LEADER'), RESERVE: category('RESERVE') },
    tracks: {
      GENERAL: batch.tracks.includes('GENERAL'),
      GRASSROOTS: batch.tracks.includes('GRASSROOTS'),
      INDUSTRY: batch.tracks.includes('INDUSTRY'),
    },
    indicators: batch.indicators.map((indicator) => ({ ...indicator, key: indicator.id })),
    settings: settingsText(batch.settings),
  }
}

/** What is sent; the server checks it with the same schema. */
export function factsOf(values: BatchFormValues): BatchFacts {
  const limits = ({ min, max }: { min: string; max: string }) => ({ min: Number(min || NaN), max: Number(max || NaN) })
  const { settings } = values
  return {
    name: values.name,
    cutoffDate: values.cutoffDate,
    achievementFrom: values.achievementFrom,
    categories: categoriesInOrder
      .filter((category) => values.categories[category].isChosen)
      .map((category) => ({ category, bornOnOrAfter: values.categories[category].bornOnOrAfter || null })),
    tracks: tracksInOrder.filter((track) => values.tracks[track]),
    indicators: values.indicators.map(({ id, label, category, track, kind }) => ({ id, label, category, track, kind })),
    settings: {
      opinionAt: settings.opinionAt,
      publicityRequired: settings.publicityRequired,
      coolingOffHours: Number(settings.coolingOffHours || NaN),
      ownerOpinion: limits(settings.ownerOpinion),
      superiorOpinion: limits(settings.superiorOpinion),
      firstLevelOpinion: limits(settings.firstLevelOpinion),
      registrationMaterials: settings.registrationMaterials,
    },
  }
}

function settingsText(settings: BatchSettings): SettingsText {
  const limits = ({ min, max }: { min: number; max: number }) => ({ min: String(min), max: String(max) })
  return {
    opinionAt: settings.opinionAt,
    publicityRequired: settings.publicityRequired,
    coolingOffHours: String(settings.coolingOffHours),
    ownerOpinion: limits(settings.ownerOpinion),
    superiorOpinion: limits(settings.superiorOpinion),
    firstLevelOpinion: limits(settings.firstLevelOpinion),
    registrationMaterials: settings.registrationMaterials,
  }
}
