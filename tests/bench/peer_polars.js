// SPDX-License-Identifier: ISC
// peer_polars.js WHAT FILE: has Polars do it; the environment's
// POLARS_MAX_THREADS says with how many threads.  "nothing" only starts.
const pl = require("nodejs-polars");
const [what, file] = process.argv.slice(2);
const col = pl.col("salary_in_usd");
const queries = {
	nothing: () => pl.DataFrame({ a: [1] }),
	select: (rows) =>
		rows.select("job_title", "salary_in_usd", "company_location"),
	filter: (rows) =>
		rows.filter(
			col
				.gtEq(150000)
				.and(pl.col("company_location").eq(pl.lit("US")))
				.and(pl.col("remote_ratio").eq(100)),
		),
	group: (rows) =>
		rows
			.groupBy(["job_title", "experience_level"])
			.agg(
				pl.len().alias("n"),
				col.mean().alias("mean"),
				col.std().alias("sd"),
				col.min().alias("min"),
				col.quantile(0.25, "linear").alias("p25"),
				col.median().alias("median"),
				col.quantile(0.75, "linear").alias("p75"),
				col.quantile(0.9, "linear").alias("p90"),
				col.max().alias("max"),
			)
			.sort(["job_title", "experience_level"]),
};
const frame = queries[what](file ? pl.scanCSV(file) : undefined);
if (file) process.stdout.write(frame.collectSync().writeCSV());
