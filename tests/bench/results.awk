# SPDX-License-Identifier: ISC
# The lines that bench.sh measured, as the tables of RESULTS.md.

function seconds(s) {
	return s < 0.02 ? sprintf("%.2f ms", s * 1000) : sprintf("%.3f s", s)
}

function three(x) {
	return sprintf(x < 10 ? "%.2f" : x < 100 ? "%.1f" : "%.0f", x)
}

# sets got, low, high and unit: what the bar is about, by its last letters
function figures(bar, rows, bytes) {
	scale = 1
	unit = bar
	sub(/^[<>]=[0-9.]+/, "", unit)
	if (unit == "x" && bar ~ /^>/) {
		got = ratio; low = ratio_min; high = ratio_max
	} else if (unit == "x") {
		got = 1 / ratio; low = 1 / ratio_max; high = 1 / ratio_min
	} else if (unit == "ms") {
		got = med * 1000; low = min * 1000; high = max * 1000
	} else if (unit == "MB") {
		got = low = high = kib * 1024 / 1e6
	} else {
		scale = (unit == "M/s" ? rows : bytes) / 1e6
		got = scale / med; low = scale / max; high = scale / min
	}
	unit = unit == "x" ? " \303\227" : " " unit
}

function bar_row(   limit, met, asked) {
	total++
	asked = bar
	gsub(/[^0-9.]/, "", asked)
	limit = (bar ~ /^</ ? "\342\211\244 " : "\342\211\245 ") asked
	if (state != "timed") {
		bars = bars sprintf("| %s | %s %s | %s | | no |\n", item, limit,
		    name, state)
		return
	}
	figures(bar, rows, bytes)
	met = bar ~ /^</ ? got <= asked + 0 : got >= asked + 0
	bars = bars sprintf("| %s | %s%s%s | %s | %s\342\200\223%s | %s |\n",
	    item, limit, unit, name == "ours" ? "" : " " name, three(got),
	    three(low), three(high), met ? "yes" : "no")
	reached += met
}

function all_row() {
	if (item != last)
		all = all sprintf("\n### %s: %s\n\n%s%s\n\n%s", item, what,
		    metric == "cpu" ? "Time of processors" : "Time by the clock",
		    cpus == 1 ? ", one core" : ", " cpus " cores",
		    "| | median | min\342\200\223max | ratio | min\342\200\223max | MB/s | resident MB | " \
		    (metric == "cpu" ? "by the clock" : "of processors") " |\n" \
		    "|---|---|---|---|---|---|---|---|\n")
	last = item
	if (state != "timed")
		all = all sprintf("| %s | %s | | | | | | |\n", name, state)
	else
		all = all sprintf("| %s | %s | %s\342\200\223%s | %s | %s\342\200\223%s | %s | %.1f | %s |\n",
		    name, seconds(med), seconds(min), seconds(max), three(ratio),
		    three(ratio_min), three(ratio_max),
		    bytes ? sprintf("%.0f", bytes / 1e6 / med) : "",
		    kib * 1024 / 1e6, seconds(other))
	commands = commands sprintf("%-14s %-13s %s\n", item, name, command)
}

BEGIN {
	FS = "\t"
	if (part == "head") {
		print "# What `make bench` measured\n"
		print "Written by the run; what the items are stands in ITEMS.\n"
		print "## Machine and versions\n"
		exit
	}
}

{
	item = $1; what = $2; metric = $3; cpus = $4; rows = $5; bytes = $6
	name = $7; bar = $8; state = $9
	med = $10; min = $11; max = $12
	ratio = $13; ratio_min = $14; ratio_max = $15; kib = $16
	other = $17; command = $18
	if (bar != "-")
		bar_row()
	all_row()
}

END {
	if (part == "head")
		exit
	if (bars) {
		print "\n## Bars\n"
		printf "%d MB of CSV, %d rounds after one to warm up, ours and " \
		    "its peers in turn; medians\nof the ratios within a round. " \
		    "\342\211\245 N \303\227 peer: it needs at least N times what we " \
		    "need;\n\342\211\244 N \303\227 peer: we need at most N times what " \
		    "it needs.\n\n", mb, rounds
		print "| item | bar | measured | min\342\200\223max | met |"
		print "|---|---|---|---|---|"
		printf "%s\n%d of %d are met.\n\n", bars, reached, total
	}
	print "## All"
	print all
	print "## Commands\n\nIn build/bench, with build and build/bench in PATH:\n"
	print "```"
	printf "%s", commands
	print "```"
}
