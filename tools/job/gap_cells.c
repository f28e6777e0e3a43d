/* SPDX-License-Identifier: ISC */
/* a row of a gap as cells; see gap_cells.h */
#include "gap_cells.h"

const char *const gap_cell_name[GAP_CELLS] = {
	[GAP_SKILL] = "skill",
	[GAP_KIND] = "kind",
	[GAP_STATUS] = "status",
	[GAP_ADJACENT_TO] = "adjacent",
	[GAP_SHARE_TO] = "share_to",
	[GAP_SHARE_TO_LO] = "share_to_lo",
	[GAP_SHARE_TO_HI] = "share_to_hi",
	[GAP_SHARE_FROM] = "share_from",
	[GAP_SHARE_FROM_LO] = "share_from_lo",
	[GAP_SHARE_FROM_HI] = "share_from_hi",
	[GAP_RATIO] = "ratio",
	[GAP_Z] = "z",
	[GAP_REQUIRED_SHARE] = "required_share",
	[GAP_UNLOCK_RANK] = "unlock_rank",
	[GAP_UNLOCK_GAIN] = "unlock_gain",
	[GAP_MEDIAN_PAY] = "median_pay",
	[GAP_N_TO] = "n_to",
	[GAP_N_FROM] = "n_from",
};

static void
add_share(struct str *text, const struct share *s)
{
	share_add(&text[0], s->p);
	if (s->n < GAP_NO_INTERVAL)
		return;
	share_add(&text[1], s->low);
	share_add(&text[2], s->high);
}

void
gap_cells_add(struct str text[GAP_CELLS], const struct gap *g,
    const struct gap_row *r, const char *kind, struct slice currency)
{
	fixed pay;
	uint64_t n;

	str_add(&text[GAP_SKILL], r->name);
	str_adds(&text[GAP_KIND], kind ? kind : "");
	str_adds(&text[GAP_STATUS], gap_status_name(r->status));
	str_add(&text[GAP_ADJACENT_TO], r->adjacent);
	add_share(&text[GAP_SHARE_TO], &r->to);
	number_add_int(&text[GAP_N_TO], (int64_t)r->to.n);
	if (g->from != KEYS_NONE) {
		add_share(&text[GAP_SHARE_FROM], &r->from);
		number_add_int(&text[GAP_N_FROM], (int64_t)r->from.n);
	}
	if (r->from.p > 0)
		share_add(&text[GAP_RATIO], r->to.p / r->from.p);
	if (r->has_z)
		share_add(&text[GAP_Z], r->z);
	if (r->has_required)
		share_add(&text[GAP_REQUIRED_SHARE], r->required.p);
	if (r->unlock) {
		number_add_int(&text[GAP_UNLOCK_RANK], r->unlock);
		share_add(&text[GAP_UNLOCK_GAIN],
		    (double)r->gain / (double)g->coverage.total);
	}
	if (pay_with_skill(g->demand, r->name, currency, &pay, &n) &&
	    n >= GAP_HIDDEN)
		number_add_fixed(&text[GAP_MEDIAN_PAY], pay);
}
