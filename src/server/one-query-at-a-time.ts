import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type OpenTransaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * PrismaPg whose transactions send one statement after the other. Prisma reads the relations of an `include` side by
 * side; a transaction has one connection, and pg is about to refuse a second statement on it instead of queueing it.
 */
export class OneQueryAtATimePg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel))
    return adapter
  }
}

function inTurn(transaction: OpenTransaction): OpenTransaction {
  let last: Promise<unknown> = Promise.resolve()
  const queued =
    <Query, Answer>(run: (query: Query) => Promise<Answer>) =>
    (query: Query): Promise<Answer> => {
      const turn = last.then(() => run(query))
      // A statement that failed is told to its own caller; the next one has its turn all the same.
      last = turn.catch(() => undefined)
      return turn
    }
  transaction.queryRaw = queued(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = queued(transaction.executeRaw.bind(transaction))
  return transaction
}
