/* SPDX-License-Identifier: ISC */
/*
 * A row of a gap as the cells that skillgap writes.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_GAP_CELLS_H
#define JOB_GAP_CELLS_H

#include "gap.h"
#include "paygap.h"

enum gap_cell {
	GAP_SKILL,
	GAP_KIND,
	GAP_STATUS,
	GAP_ADJACENT_TO,
	GAP_SHARE_TO, /* and its interval behind it */
	GAP_SHARE_TO_LO,
	GAP_SHARE_TO_HI,
	GAP_SHARE_FROM,
	GAP_SHARE_FROM_LO,
	GAP_SHARE_FROM_HI,
	GAP_RATIO,
	GAP_Z,
	GAP_REQUIRED_SHARE,
	GAP_UNLOCK_RANK,
	GAP_UNLOCK_GAIN,
	GAP_MEDIAN_PAY,
	GAP_N_TO,
	GAP_N_FROM,
	GAP_CELLS
};

extern const char *const gap_cell_name[GAP_CELLS];

/*
 * Appends each cell to its text: kind (NULL: not known) is the skill's,
 * median pay is in this currency.
 */
void gap_cells_add(struct str text[GAP_CELLS], const struct gap *,
    const struct gap_row *, const char *kind, struct slice currency);

#endif
