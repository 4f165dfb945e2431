/**
 * Chromium 109, the last one on Windows 7, knows no oklch: such colours would be transparent there, so they are
 * replaced, not accompanied.
 */
const config = {
  plugins: {
    '@tailwindcss/postcss': { optimize: true },
    '@csstools/postcss-oklab-function': { preserve: false },
  },
}

export default config
