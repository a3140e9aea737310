// The alerting family: on each side the first metric of each list that the inputs carry, in fixed order, and no choice by result.
// Everything else is described, not tested, so that looking at more numbers does not make more alarms.

export const OPERATION: readonly (readonly string[])[] = [
  ['handle-time', 'resolution-time'],
  ['first-contact-resolution', 'repeat-contact-rate'],
]

export const PERCEPTION: readonly (readonly string[])[] = [
  ['csat-mean', 'csat'],
  ['nps', 'effort-mean'],
]
