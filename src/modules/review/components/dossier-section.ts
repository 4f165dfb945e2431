import type { SectionView } from '@/modules/application/rules/form-view'

/** A section of the form as the dossier shows it: the columns of `titleKeys` name a row. */
export type DossierSection = SectionView & { titleKeys: string[] }
