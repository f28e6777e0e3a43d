/* SPDX-License-Identifier: ISC */
/*
 * peer_jsonc FILE KEY ...: writes these keys of each line's object as an
 * object, with json-c.
 */
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	PLAIN = JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE
};

static void
write_keys(struct json_object *record, char *const *key, int nkey)
{
	for (int i = 0; i < nkey; i++) {
		struct json_object *value;

		if (!json_object_object_get_ex(record, key[i], &value))
			exit(65);
		printf("%c\"%s\":%s", i ? ',' : '{', key[i],
		    json_object_to_json_string_ext(value, PLAIN));
	}
	fputs("}\n", stdout);
}

int
main(int argc, char *argv[])
{
	struct json_tokener *tokener = json_tokener_new();
	FILE *in = argc > 2 ? fopen(argv[1], "r") : NULL;
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	if (!in || !tokener)
		return 66;
	json_tokener_set_flags(
	    tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
	while ((n = getline(&line, &cap, in)) > 0) {
		struct json_object *record;

		json_tokener_reset(tokener);
		record = json_tokener_parse_ex(tokener, line, (int)n - 1);
		if (!record)
			return 65;
		write_keys(record, argv + 2, argc - 2);
		json_object_put(record);
	}
	free(line);
	json_tokener_free(tokener);
	return ferror(in) || fclose(in) != 0 || fflush(stdout) != 0;
}
