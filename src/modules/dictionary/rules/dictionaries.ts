import * as achievement from './achievement-lists'
import type { DictionaryEntry } from './dictionary-entry'
import { firstLevelDisciplines } from './discipline-list'
import * as person from './person-lists'
import * as place from './place-lists'

/**
 * Every dictionary the form names. `null` = not loaded (provincial HR imports it): the field takes free text and
 * the text typed is its own label.
 */
const dictionaries = {
  idType: person.idTypes,
  sex: person.sexes,
  country: place.countries,
  ethnic: person.ethnicGroups,
  political: person.politicalAffiliations,
  education: person.educationLevels,
  degree: person.degrees,
  titleLevel: person.titleLevels,
  unitNature: person.unitNatures,
  tutorType: person.tutorTypes,
  studyMode: person.studyModes,
  prefecture: place.sichuanPrefectures,
  county: null,
  place: null,
  title: null,
  discipline1: firstLevelDisciplines,
  discipline2: null,
  subjectGroup: achievement.subjectGroups,
  category: achievement.categories,
  track: achievement.tracks,
  achievementType: achievement.achievementTypes,
  assessment: achievement.assessments,
  scopeLevel: achievement.scopeLevels,
  projectLevel: achievement.projectLevels,
  projectRole: achievement.projectRoles,
  projectStatus: achievement.projectStatuses,
  authorRole: achievement.authorRoles,
  paperIndex: achievement.paperIndexes,
  bookKind: achievement.bookKinds,
  bookRole: achievement.bookRoles,
  ipKind: achievement.ipKinds,
  ipStatus: achievement.ipStatuses,
  awardLevel: achievement.awardLevels,
  awardGrade: achievement.awardGrades,
  publicityResult: achievement.publicityResults,
  yesno: achievement.yesNo,
} satisfies Record<string, readonly DictionaryEntry[] | null>

export type DictionaryKey = keyof typeof dictionaries

/** The entries to offer, or null when the dictionary is not loaded and the field takes free text. */
export function dictionaryEntries(key: DictionaryKey): readonly DictionaryEntry[] | null {
  return dictionaries[key]
}

/** The label of a code; a code that is unknown (free text, retired) is shown as it stands. */
export function dictionaryLabel(key: DictionaryKey, code: string): string {
  return dictionaries[key]?.find((entry) => entry.code === code)?.label ?? code
}

/** True when the code may be chosen; always true for a dictionary that is not loaded. */
export function isInDictionary(key: DictionaryKey, code: string): boolean {
  return dictionaries[key]?.some((entry) => entry.code === code) ?? true
}
