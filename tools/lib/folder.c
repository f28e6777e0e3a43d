/* SPDX-License-Identifier: ISC */
/* a folder that is made anew; see folder.h */
#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diag.h"
#include "folder.h"
#include "input.h"
#include "output.h"

static char *
path_of(const struct folder *f, struct slice name)
{
	struct str path = STR_INIT;

	str_addf(&path, "%s/%.*s", f->path, SLICE_ARGS(name));
	return path.p;
}

/* the list may be anybody's: only plain names are taken from it */
static bool
is_plain(struct slice name)
{
	return name.n && *name.p != '.' && !memchr(name.p, '/', name.n);
}

static void
read_list(struct folder *f)
{
	char *path = path_of(f, slice_of(f->list));
	struct input *in = input_try(path);
	struct slice rest;

	if (in) {
		rest = input_all(in);
		while (rest.n) {
			struct slice name = slice_next(&rest, '\n');

			if (is_plain(name))
				keys_number(&f->old, name);
		}
		input_close(in);
	}
	free(path);
}

/*
 * The sandbox has made the folder already, if it could, and ends a program
 * that makes one after all: so it is only tried where it may succeed.
 */
static bool
make_folder(const char *path)
{
	char *copy = mem_dup(slice_of(path));
	struct stat st;
	bool made;

	if (stat(path, &st) == 0) {
		made = S_ISDIR(st.st_mode);
		errno = ENOTDIR;
	} else {
		made =
		    access(dirname(copy), W_OK) == 0 && mkdir(path, 0777) == 0;
	}
	free(copy);
	return made;
}

void
folder_open(struct folder *f, const char *path, const char *list)
{
	*f = (struct folder){
		.path = path, .list = list, .old = KEYS_INIT, .now = KEYS_INIT
	};
	if (!make_folder(path))
		diag_die_errno(
		    EX_CANTCREAT, "cannot make the folder \"%s\"", path);
	read_list(f);
}

static bool
holds(const char *path, struct slice text)
{
	struct stat st;
	struct input *in;
	bool same;

	/* most of what has changed has another length */
	if (stat(path, &st) < 0 || !S_ISREG(st.st_mode) ||
	    (size_t)st.st_size != text.n || !(in = input_try(path)))
		return false;
	same = slice_eq(input_all(in), text);
	input_close(in);
	return same;
}

static void
put(struct folder *f, const char *name, struct slice text)
{
	char *path = path_of(f, slice_of(name));

	if (holds(path, text)) {
		f->kept++;
	} else {
		struct output *out = output_open(path);

		str_add(output_buffer(out), text);
		output_commit(out);
		f->written++;
	}
	free(path);
}

void
folder_put(struct folder *f, const char *name, struct slice text)
{
	keys_number(&f->now, slice_of(name));
	put(f, name, text);
}

static void
remove_stale(struct folder *f)
{
	for (size_t i = 0; i < f->old.n; i++) {
		struct slice name = f->old.key[i].text;
		char *path;

		if (keys_find(&f->now, name) != KEYS_NONE)
			continue;
		path = path_of(f, name);
		if (unlink(path) == 0)
			f->removed++;
		else if (errno != ENOENT)
			diag_die_errno(
			    EX_CANTCREAT, "cannot remove \"%s\"", path);
		free(path);
	}
}

void
folder_close(struct folder *f)
{
	size_t *order = keys_sorted(&f->now);
	uint64_t written = f->written, kept = f->kept;
	struct str list = STR_INIT;

	remove_stale(f);
	for (size_t i = 0; i < f->now.n; i++)
		str_addf(
		    &list, "%.*s\n", SLICE_ARGS(f->now.key[order[i]].text));
	put(f, f->list, str_slice(&list));
	f->written = written; /* the list is no page */
	f->kept = kept;
	str_free(&list);
	free(order);
	keys_free(&f->old);
	keys_free(&f->now);
}
