/* SPDX-License-Identifier: ISC */
/*
 * Lines of --partial, damaged or not: what is taken is written as lines that
 * are taken again, and then are the same.
 */
#include "../../tools/job/demand.h"
#include "../../tools/job/figures.h"
#include "../../tools/lib/keys.h"
#include "../../tools/lib/partial.h"
#include "fuzz.h"
#include "world.h"

static void
write_line(void *ctx, struct slice key, struct slice payload)
{
	const struct partial_spec spec = { "00000000" };

	partial_write(ctx, key, &spec, payload);
}

/* what skillgap makes of the lines */
static void
merge_demand(void *ctx)
{
	struct output *out = output_open(NULL);
	struct partials *in = partials_open(NULL, 0);
	struct partial_line line;
	struct demand d;

	(void)ctx;
	demand_init(&d, SLICE("clerk"));
	while (partials_next(in, &line))
		if (!demand_merge(&d, line.key, line.payload))
			partials_reject(in, "damaged");
	demand_write(&d, write_line, out);
	demand_free(&d);
	partials_close(in);
	output_commit(out);
}

static void
ask(struct stats *s)
{
	struct figures f;

	if (s->n == 0 || !figures_choose(&f, SLICE(FIGURES_PERCENTS)))
		return;
	for (size_t i = 0; i < f.n; i++) {
		fixed value = 0;

		figure_value(&f.figure[i], s, &value);
	}
}

/* what salstats makes of them */
static void
merge_groups(void *ctx)
{
	struct output *out = output_open(NULL);
	struct partials *in = partials_open(NULL, 0);
	struct str payload = STR_INIT;
	struct partial_line line;
	struct groups g;
	size_t *order;

	(void)ctx;
	groups_init(&g);
	while (partials_next(in, &line))
		if (!groups_merge(&g, line.key, line.payload))
			partials_reject(in, "damaged");
	order = keys_sorted(&g.keys);
	for (size_t i = 0; i < g.keys.n; i++) {
		struct group *group = &g.group[order[i]];

		ask(&group->stats);
		str_clear(&payload);
		groups_write(group, &payload);
		write_line(out, g.keys.key[order[i]].text, str_slice(&payload));
	}
	free(order);
	str_free(&payload);
	groups_free(&g);
	partials_close(in);
	output_commit(out);
}

/* merged once more, the lines stay as they are */
static void
check(void (*merge)(void *), struct slice in, size_t read_size)
{
	struct world w = { .in = in, .read_size = read_size };
	struct str lines = STR_INIT;

	world_run(&w, merge, NULL);
	FUZZ_CHECK(w.status == 0 || w.status == 65);
	if (w.status == 0 && w.out.n) {
		str_add(&lines, str_slice(&w.out));
		w.in = str_slice(&lines);
		world_run(&w, merge, NULL);
		FUZZ_SAME(w.status ? str_slice(&w.err) : SLICE(""), SLICE(""));
		FUZZ_SAME(str_slice(&w.out), str_slice(&lines));
	}
	str_free(&lines);
	world_free(&w);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	size_t read_size = fuzz_byte(&in) & 63;

	if (in.n) {
		check(merge_groups, in, read_size);
		check(merge_demand, in, read_size);
	}
	free((char *)own.p);
	return 0;
}
