/* SPDX-License-Identifier: ISC */
/*
 * One job page as text: dumped by lynx, w3m or html2text, or printed to PDF
 * by a browser and read back.
 *
 * May be included by: job.
 */
#ifndef JOB_DUMP_H
#define JOB_DUMP_H

#include "listing.h"

/* brings in the job if the text is the page of one; returns 1, or 0 */
size_t dump_read(struct harvest *, struct slice text);

#endif
