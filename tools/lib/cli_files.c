/* SPDX-License-Identifier: ISC */
/* the files that a command line names; see cli_files.h */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli_files.h"
#include "input.h"
#include "sorter.h"

void
cli_note_file(struct cli *cli, int key)
{
	const struct cli_option *o = cli->tool->options;

	while (o->key != key)
		o++;
	if (!o->arg)
		return;
	if (strcmp(o->arg, "DIR") == 0)
		cli->folder = cli->value;
	if (strcmp(o->arg, "FILE") != 0)
		return;
	MEM_GROW(cli->file, cli->nfile, cli->file_cap);
	cli->file[cli->nfile++] = cli->value;
	if (key == cli->tool->replaces)
		cli->replaced_path = cli->value;
}

static void
allow_input(struct sandbox *box, const char *path)
{
	if (strcmp(path, "-") == 0)
		return;
	input_prepare(path);
	sandbox_allow_read(box, path);
}

/* the temporary is there already; what is written straight is opened later */
static void
allow_output(struct sandbox *box, const char *path, const struct output *out)
{
	if (out && output_target(out))
		sandbox_allow_replace(box, output_target(out));
	else if (path && strcmp(path, "-") != 0)
		sandbox_allow_write(box, path);
}

/* the folder that was made: a mutable global, because atexit(3) passes none */
static const char *made;

static void
unmake_folder(void)
{
	rmdir(made); /* if nothing came into it */
}

/* there are no rules for a folder that is not there */
static void
make_folder(struct sandbox *box, const char *path)
{
	struct stat st;

	if (mkdir(path, 0777) == 0) {
		made = path;
		atexit(unmake_folder);
		sandbox_allow_unmake(box, path);
	}
	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		sandbox_allow_fill(box, path); /* else the tool says why not */
}

static void
confine(struct cli *cli)
{
	struct sandbox box = sandbox_new(cli->tool->needs);

	for (size_t i = 0; i < cli->tool->scratch; i++)
		sandbox_allow_fd(&box, sorter_prepare());
	for (size_t i = 0; i < cli->noperand; i++)
		allow_input(&box, cli->operand[i]);
	for (size_t i = 0; i < cli->nfile; i++)
		allow_input(&box, cli->file[i]);
	allow_output(&box, cli->output_path, cli->output);
	allow_output(&box, cli->rejects_path, cli->policy.rejects);
	allow_output(&box, cli->replaced_path, cli->replaced);
	if (cli->replaced_path) /* which stands for one that is not there */
		allow_input(&box, "/dev/null");
	if (cli->folder)
		make_folder(&box, cli->folder);
	sandbox_enter(&box);
}

/* files that will be replaced: what stands in for them must be created now */
static void
open_replaced(struct cli *cli)
{
	if (cli->output_path && output_replaces(cli->output_path))
		cli_output(cli);
	if (cli->rejects_path && output_replaces(cli->rejects_path))
		cli_reader_options(cli);
	if (cli->replaced_path)
		cli->replaced = output_open(cli->replaced_path);
}

void
cli_open_files(struct cli *cli)
{
	if (!cli->tool->unconfined) {
		open_replaced(cli);
		if (sandbox_is_built() && !cli->no_sandbox)
			confine(cli);
	}
	free(cli->file);
}
