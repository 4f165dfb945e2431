/**
 * The structure of the house (docs/ARCHITECTURE.md) as rules. Every one is an error; `npm run check` runs them.
 */

/** A module imports only from those before it. */
const moduleOrder = [
  'audit',
  'setting',
  'account',
  'privacy',
  'supporting-file',
  'unit',
  'dictionary',
  'batch',
  'registration',
  'eligibility',
  'applicant',
  'application',
  'quota',
  'review',
  'roster-import',
  'document',
  'result',
  'notice',
  'statistics',
]

const orderRules = moduleOrder.slice(0, -1).map((name, index) => ({
  name: `order-of-modules-${name}`,
  comment: `${name} stands before what it would import here: nouns of the field depend on each other in one direction.`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${moduleOrder.slice(index + 1).join('|')})/` },
}))

const knownModules = {
  name: 'known-modules',
  comment: 'A new module gets its place in the order (the list at the top of this file) before anything imports it.',
  severity: 'error',
  from: {},
  to: { path: '^src/modules/[^/]+/', pathNot: `^src/modules/(${moduleOrder.join('|')})/` },
}

const tests = '\\.test\\.tsx?$'

/** Code that reaches the browser. */
const browserCode =
  '^src/(components/|lib/|api/(client|query-client|use-deed|user-activity|request-headers)\\.|modules/[^/]+/components/)'

/** Code that only the server has. */
const serverCode =
  '^src/(env\\.|server/|worker|generated/prisma/(client|internal)|api/(?!(client|query-client|use-deed|user-activity|request-headers)\\.)|modules/[^/]+/(services/|queries[./]|router\\.))'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one thought in two places; neither can be understood or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere fails only when it is run.',
      severity: 'error',
      from: {},
      // Next itself stands for `server-only`.
      to: { couldNotResolve: true, pathNot: '^server-only$' },
    },
    ...orderRules,
    knownModules,
    {
      name: 'modules-use-the-front-door',
      comment:
        'Modules use each other through services, queries, rules and schema. What one noun shows inside the page of another is composed by the page in app/, through slots.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/(components/|router\\.)', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules are tables and functions: they can be read, tested and used in the browser because they reach nothing.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/rules/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: '^src/(lib/|generated/prisma/enums|modules/[^/]+/(rules/|schema\\.|errors\\.))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-know-no-framework',
      comment: 'No framework and no I/O in rules; hashing is arithmetic.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/rules/', pathNot: tests },
      to: {
        path: [
          '^(node:)?(fs|net|http|https|child_process|os|path|stream)',
          'node_modules/(next|next-auth|react|react-dom|@trpc|@prisma|pg|pg-boss|@tanstack)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'prisma-in-few-places',
      comment:
        'SQL is spoken in services, queries and src/server; everywhere else it would escape scope and transaction.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(server|generated)/', '^src/modules/[^/]+/(services/|queries[./])', tests],
      },
      to: {
        path: ['node_modules/(@prisma|pg)/', '^src/generated/prisma/(client|internal|models)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-have-no-database',
      comment:
        'Pages load through the API as everybody does; only what opens a context for services holds the connection.',
      severity: 'error',
      from: { path: '^src/(app/(?!api/)|components/|lib/|modules/[^/]+/(components|rules)/)' },
      to: { path: '^src/server/(db|storage|jobs)\\.', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-imports-only-types-from-the-server',
      comment: 'A value imported from the server would carry its code, and what that knows, into the browser.',
      severity: 'error',
      from: { path: browserCode, pathNot: tests },
      to: { path: serverCode, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-heavy-code-in-the-browser',
      comment: 'PDF and Excel are made in the worker; their code alone is larger than a page may be.',
      severity: 'error',
      from: { path: browserCode },
      to: { path: 'node_modules/(@react-pdf|pdf-lib|exceljs|fontkit|sharp)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-know-no-web',
      comment: 'Services also run in the worker, in the seed and in tests, where there is no request.',
      severity: 'error',
      from: { path: '^src/(modules/[^/]+/(services/|queries[./]|schema\\.|errors\\.)|worker|check)', pathNot: tests },
      to: { path: 'node_modules/(next|next-auth|server-only|@trpc|react)/' },
    },
    {
      name: 'schemas-are-free-of-the-server',
      comment: 'What goes in and out is checked with the same shapes in the browser.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/schema\\.' },
      to: { path: serverCode, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'worker-without-next',
      comment: 'The worker is a process of its own; Next in it would start a second website.',
      severity: 'error',
      from: { path: '^src/worker' },
      to: { path: 'node_modules/next/', reachable: true },
    },
    {
      name: 'lib-and-ui-are-free-of-the-field',
      comment: 'What knows nothing of applications and units can be used everywhere.',
      severity: 'error',
      from: { path: '^src/(lib|components/ui)/' },
      to: { path: '^src/(modules|app|api|server|worker|env)' },
    },
    {
      name: 'server-stands-below-the-modules',
      comment: 'Modules stand on src/server, which therefore knows none of them.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: tests },
      to: { path: '^src/(modules|app|api|worker)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'modules-know-no-api',
      comment: 'Only the procedures of a module and its components know how they are called.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: ['^src/modules/[^/]+/(router\\.|components/)', tests] },
      to: { path: '^src/api/' },
    },
    {
      name: 'nobody-imports-app',
      comment: 'Routes only load and compose; what two of them need belongs to a module or to components.',
      severity: 'error',
      from: { path: '^src/(?!app/)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'nobody-imports-checks',
      comment:
        'The checks of the whole data look at all modules from outside (decision 9); what a module needs itself is a rule of its own.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(checks/|check-data\\.)' },
      to: { path: '^src/(checks/|check-data\\.)' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Fixtures and factories never reach the product.',
      severity: 'error',
      from: { path: '^(src|prisma|dev)/', pathNot: tests },
      to: { path: ['^tests/', tests] },
    },
    {
      name: 'product-without-development',
      comment: 'The product runs without launcher, stand-in platform and demo data.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(dev|prisma|bench|tests)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/generated'] },
    exclude: { path: ['^\\.(build|next|data)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts', '.css'],
    },
  },
}
