/** The unit in whose name the browser calls: that of the page's address. */
export const actingUnitHeader = 'x-acting-unit'

/** Says that nobody has worked with the page for a while: what it asks by itself keeps no session alive. */
export const idleHeader = 'x-user-idle'
