/** Where the form of a registration lies in the file store; `Registration.formSavedAt` says which data it shows. */
export function formStorageKey(registrationId: string): string {
  return `registration-forms/${registrationId}.pdf`
}
