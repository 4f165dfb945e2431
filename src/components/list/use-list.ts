'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'

interface ListOptions<State extends { page: number }, Page> {
  parse: (params: URLSearchParams) => State
  format: (state: State) => string
  /** The page as the server loaded it at `loadedAt`, for `initialState` and without search text. */
  initial: Page
  initialState: State
  loadedAt: Date
  /** Names the list among all that the window has asked for. */
  queryKey: readonly unknown[]
  load: (input: State & { search: string }) => Promise<Page>
  /** What was searched for when this list was left. */
  firstSearch?: string
  onSearch?: (search: string) => void
}

/**
 * A list by pages: filters, sort and page stand in the address, so that back and reload find them again; the search
 * text does not (list-address.ts). While another page is fetched, the present one stays.
 */
export function useList<State extends { page: number }, Page>({
  parse,
  format,
  initial,
  initialState,
  loadedAt,
  queryKey,
  load,
  firstSearch = '',
  onSearch,
}: ListOptions<State, Page>) {
  const state = parse(new URLSearchParams(useSearchParams()))
  const [search, setSearch] = useState(firstSearch)
  const [clears, setClears] = useState(0)
  const input = { search, ...state }
  const isInitial = search === '' && format(state) === format(initialState)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: [...queryKey, input],
    queryFn: () => load(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })

  /** Filters and sort lead to the first page. */
  function show(change: Partial<State>) {
    const address = format({ ...state, page: 1, ...change })
    window.history.replaceState(null, '', `${window.location.pathname}${address}`)
  }

  function searchFor(text: string) {
    setSearch(text)
    onSearch?.(text)
    if (state.page !== 1) show({})
  }

  /** Empties the search box, too. */
  function clear(filters: Partial<State>) {
    setClears(clears + 1)
    setSearch('')
    onSearch?.('')
    show(filters)
  }

  return {
    state,
    search,
    /** The key of the search box: another one empties it. */
    clears,
    /** Undefined before the first answer. */
    page: data,
    /** What was known last. */
    known: data ?? initial,
    error,
    isRefreshing: isPlaceholderData,
    retry: () => void refetch(),
    show,
    searchFor,
    clear,
  }
}
