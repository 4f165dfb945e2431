/**
 * Being served a dossier is opening it, and Next hides from a page that it is only prefetched: so no link to one
 * prefetches. Which link leads to a dossier shows in its address (`hrefOf(…)`, `dossierBase`, `/application/`); in the
 * components of the review every link has to say it, wherever it leads.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noPrefetchedDossier = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      link: 'A link to a dossier says prefetch={false}: being served the dossier is opening it.',
      call: 'Nothing is prefetched by hand: being served a dossier is opening it.',
    },
  },
  create(context) {
    const isReview = /src[\\/]modules[\\/]review[\\/]components/.test(context.filename)
    return {
      JSXOpeningElement(node) {
        if (node.name.type !== 'JSXIdentifier' || !/Link$/.test(node.name.name)) return
        const attribute = (name) => node.attributes.find((one) => one.type === 'JSXAttribute' && one.name.name === name)
        const href = attribute('href')
        if (href === undefined) return
        const leadsThere = isReview || /hrefOf|dossier|\/application\b/i.test(context.sourceCode.getText(href))
        const prefetch = attribute('prefetch')
        const saysNo = prefetch !== undefined && context.sourceCode.getText(prefetch.value) === '{false}'
        if (leadsThere && !saysNo) context.report({ node, messageId: 'link' })
      },
      CallExpression(node) {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        if (callee.property.name === 'prefetch' && context.sourceCode.getText(callee.object) === 'router') {
          context.report({ node, messageId: 'call' })
        }
      },
    }
  },
}
