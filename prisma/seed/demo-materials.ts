/** What the demo's batch asks for beside the stamped form. */
export const demoMaterials = [
  { key: 'authority', label: '经办人授权书', required: true },
  { key: 'certificate', label: '统一社会信用代码证书', required: false },
]
