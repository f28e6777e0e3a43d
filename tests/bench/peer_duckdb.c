/* SPDX-License-Identifier: ISC */
/*
 * peer_duckdb THREADS SQL ...: has DuckDB run each statement.  The package
 * that ships the library has no header, so that the few functions needed are
 * declared here as DuckDB's C API has them.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct _duckdb_database *duckdb_database;
typedef struct _duckdb_connection *duckdb_connection;
typedef struct _duckdb_config *duckdb_config;
typedef struct {
	uint64_t deprecated[3];
	void *deprecated_columns;
	char *deprecated_message;
	void *internal;
} duckdb_result;

enum {
	DUCKDB_SUCCESS = 0
};

int duckdb_create_config(duckdb_config *);
int duckdb_set_config(duckdb_config, const char *name, const char *value);
int duckdb_open_ext(
    const char *path, duckdb_database *, duckdb_config, char **error);
int duckdb_connect(duckdb_database, duckdb_connection *);
int duckdb_query(duckdb_connection, const char *sql, duckdb_result *);
const char *duckdb_result_error(duckdb_result *);
void duckdb_destroy_result(duckdb_result *);
void duckdb_disconnect(duckdb_connection *);
void duckdb_close(duckdb_database *);
void duckdb_destroy_config(duckdb_config *);
const char *duckdb_library_version(void);

static int
fail(const char *what)
{
	fprintf(stderr, "peer_duckdb: %s\n", what);
	return 70;
}

int
main(int argc, char *argv[])
{
	duckdb_config config;
	duckdb_database db;
	duckdb_connection con;
	char *error = NULL;

	if (argc == 2 && strcmp(argv[1], "--version") == 0)
		return puts(duckdb_library_version()) < 0;
	if (argc < 3)
		return fail("usage: peer_duckdb threads sql ...");
	if (duckdb_create_config(&config) != DUCKDB_SUCCESS ||
	    duckdb_set_config(config, "threads", argv[1]) != DUCKDB_SUCCESS)
		return fail("cannot set the number of threads");
	if (duckdb_open_ext(NULL, &db, config, &error) != DUCKDB_SUCCESS)
		return fail(error ? error : "cannot open");
	if (duckdb_connect(db, &con) != DUCKDB_SUCCESS)
		return fail("cannot connect");
	for (int i = 2; i < argc; i++) {
		duckdb_result result;

		if (duckdb_query(con, argv[i], &result) != DUCKDB_SUCCESS)
			return fail(duckdb_result_error(&result));
		duckdb_destroy_result(&result);
	}
	duckdb_disconnect(&con);
	duckdb_close(&db);
	duckdb_destroy_config(&config);
	return 0;
}
