/* SPDX-License-Identifier: ISC */
/*
 * The featured cards of an ai-jobs page, as text:
 *
 *	Featured Job 👀
 *	Research Engineer
 *
 *	@ Allora Labs | Remote
 *
 *	Full Time Senior-level / Expert USD 160K - 180K
 *
 * May be included by: job.
 */
#ifndef JOB_CARD_H
#define JOB_CARD_H

#include "listing.h"

/* brings in each card in the text (valid UTF-8); returns their number */
size_t card_read(struct harvest *, struct slice text);

#endif
