/** In UTF-16 units. Length is the only rule: composition rules make passwords worse (NIST SP 800-63B, 3.1.1.2). */
export const passwordLength = { min: 10, max: 200 } as const;
