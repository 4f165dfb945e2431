'use client'

import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { refusalCodeOf, refusalOf } from '@/api/client'
import type { Refusal } from '@/lib/domain-error'
import { forgetForm, rememberedForm, rememberForm } from './form-memory'
import { problemsOfInput, problemsOfRefusal, type Problems } from '@/lib/form-problems'

/** What a form is typed over: an object that grows a version with every change. */
interface Versioned {
  version: number
}

interface CheckedFormOptions<T, F extends Versioned> {
  /** Names the form in the memory of this tab. */
  memoryKey: string
  /** Texts by their path in the input: `operator.name`. */
  initial: Record<string, string>
  /** The version of what they are typed over; 0 for a new one. */
  version: number
  schema: z.ZodType
  /** The whole input as the server takes it. */
  inputOf: (values: Record<string, string>, version: number) => object
  save: (input: object) => Promise<T>
  /** What it is now, asked for when somebody was faster. */
  reload?: () => Promise<F>
  onSaved: (result: T) => void
}

interface Refused {
  code: string | null
  refusal: Refusal
  problems: Problems
}

/**
 * A form that is checked by the schema the server uses, first when saving is tried, then while typing. Whatever is
 * refused, what was typed stays; what concerns a field is said at the field.
 */
export function useCheckedForm<T, F extends Versioned = Versioned>(options: CheckedFormOptions<T, F>) {
  const { memoryKey, initial, schema, inputOf } = options
  const [remembered] = useState(() => rememberedForm(memoryKey))
  const [values, setValues] = useState(remembered?.values ?? initial)
  const [version, setVersion] = useState(remembered?.version ?? options.version)
  const [isRestored, setIsRestored] = useState(remembered !== null)
  const [isChecked, setIsChecked] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [fresh, setFresh] = useState<F | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isHeld, setIsHeld] = useState(false)
  const inFlight = useRef(false)
  const [failures, setFailures] = useState(0)
  const formRef = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (failures > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failures])

  const problems: Problems = {
    ...refused?.problems,
    ...(isChecked && problemsOfInput(schema.safeParse(inputOf(values, version)))),
  }

  async function submit() {
    // The state of a second click is that of the first: only the ref knows.
    if (inFlight.current || isHeld) return
    setIsChecked(true)
    const input = inputOf(values, version)
    if (!schema.safeParse(input).success) {
      setRefused(null)
      setFailures((count) => count + 1)
      return
    }
    inFlight.current = true
    setIsBusy(true)
    setRefused(null)
    try {
      const result = await options.save(input)
      forgetForm(memoryKey)
      options.onSaved(result)
    } catch (error) {
      const refusal = refusalOf(error)
      const code = refusalCodeOf(error)
      if (code === 'CHANGED_MEANWHILE') await showFresh()
      setRefused({ code, refusal, problems: problemsOfRefusal(refusal) })
      setFailures((count) => count + 1)
    } finally {
      inFlight.current = false
      setIsBusy(false)
    }
  }

  /** The next save goes over the other's change knowingly; without an answer it is refused once more. */
  async function showFresh() {
    const latest = await options.reload?.().catch(() => null)
    if (!latest) return
    setFresh(latest)
    setVersion(latest.version)
    rememberForm(memoryKey, { values, version: latest.version })
  }

  function change(texts: Record<string, string>) {
    setValues((before) => {
      const changed = { ...before, ...texts }
      rememberForm(memoryKey, { values: changed, version })
      return changed
    })
    const answered = Object.fromEntries(Object.keys(texts).map((path) => [path, null]))
    setRefused((before) => before && { ...before, problems: { ...before.problems, ...answered } })
  }

  return {
    formRef,
    values,
    isBusy: isBusy || isHeld,
    /** A file that belongs to it is on its way: it is not saved before. */
    hold: setIsHeld,
    isRestored,
    refusal: refused?.refusal ?? null,
    /** Its code, such as CHANGED_MEANWHILE. */
    refusalCode: refused?.code ?? null,
    /** After somebody else's change: what it is now, to be shown beside what was typed. */
    fresh,
    submit,
    /** Several fields at once, where one choice makes another void. */
    change,
    /** What a control of the field needs. */
    field: (path: string) => ({
      value: values[path] ?? '',
      error: problems[path] ?? null,
      onValueChange: (text: string) => change({ [path]: text }),
    }),
    /** Begins anew with what stands now. */
    startAnew: () => {
      forgetForm(memoryKey)
      setValues(initial)
      setVersion(fresh?.version ?? options.version)
      setIsRestored(false)
      setIsChecked(false)
      setRefused(null)
    },
  }
}

/** What fields and frame of a form need of it, whatever it is typed over. */
export type CheckedForm = Omit<ReturnType<typeof useCheckedForm>, 'fresh'>
