/** Height of one year of the calendar: seven days of 14 px, its months above, space below. */
export const yearPx = 134;
