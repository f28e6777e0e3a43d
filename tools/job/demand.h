/* SPDX-License-Identifier: ISC */
/*
 * What the postings of each role ask for and pay: counts that can be added
 * up in any order, and as lines of text that can be merged.
 *
 * Of one role, the target, it also keeps the distinct sets of skills that
 * its postings ask for, with one posting each as an example.  Beyond
 * DEMAND_SETS of them these are a sample: the sets whose hash is lowest, so
 * that parts agree.  Else memory is O(roles x skills).
 *
 * May be included by: job, tools.
 */
#ifndef JOB_DEMAND_H
#define JOB_DEMAND_H

#include "groups.h"

#define DEMAND_SETS 65536

/* one posting; texts may be "" */
struct posting {
	struct slice role;
	bool has_skills;     /* false: it says nothing of them, and only its pay
			    counts */
	struct slice skills; /* joined by '|' */
	struct slice required; /* those of them that must be */
	bool knows_required;
	/* the skills again, where a choice "A or B" is one item, A TAB B;
	 * "": there is none */
	struct slice choices;
	struct slice date, country, seniority;
	struct slice title, organization, location, url;
	bool has_pay;
	fixed pay; /* a year */
	struct slice currency;
};

struct demand_skill {
	uint64_t any, required;
};

struct demand_role {
	uint64_t n;		  /* postings that say what they ask for */
	uint64_t knows_required;  /* of these */
	uint64_t mentions;	  /* of skills, in all of them */
	char first[11], last[11]; /* days, "" if none has one */
	struct demand_skill *skill;
	size_t nskill; /* of the array: higher numbers are 0 */
};

struct demand_set {
	uint64_t n;
	char *example; /* cells: title, organization, location, url */
};

struct demand {
	struct slice target; /* the role; "" for none */
	struct keys roles, skills;
	struct demand_role *role;
	uint64_t *mentions; /* by skill, in the postings of all roles */
	struct keys sets;   /* skills in byte order, joined by '|' */
	struct demand_set *set;
	bool sampled;	     /* sets were left out */
	struct groups pay;   /* role, currency, year, country, seniority */
	struct groups worth; /* of the target: skill, currency */

	/* private */
	size_t cap_role, cap_set, cap_skill;
	uint64_t hash_limit; /* no set above it is kept */
	struct str key, text;
	struct slice *name; /* of the posting at hand */
	size_t nname, cap_name;
};

void demand_init(struct demand *, struct slice target);
void demand_add(struct demand *, const struct posting *);
void demand_free(struct demand *);

/*
 * For several targets, one after another: takes another one, of whose
 * postings the caller then adds again what only a target is looked at for.
 */
void demand_aim(struct demand *, struct slice target);
void demand_add_target(struct demand *, const struct posting *);
/* appends the cells that an example of a set is */
void demand_example(const struct posting *, struct str *cells);

/* the parts of demand_add, for demand_merge: */
struct demand_role *demand_role_named(struct demand *, struct slice name);
/* false if they become too many */
bool demand_add_skill(struct demand *, struct demand_role *, struct slice name,
    struct demand_skill);
/* widens the role's first and last day; what is no day is passed over */
void demand_add_day(struct demand_role *, struct slice date);
/* the year of a date, which may be no more than a year; or "" */
struct slice demand_year(struct slice date);
/*
 * adds n postings of a set; of two examples the lesser in bytes is kept;
 * false if they become too many
 */
bool demand_add_set(
    struct demand *, struct slice names, uint64_t n, struct slice example);

/* keeps the DEMAND_SETS sets whose hash is lowest; before sets are read */
void demand_sample(struct demand *);
/* how often a role's postings ask for a skill */
struct demand_skill demand_of(const struct demand *, size_t role, size_t skill);
/* the role of that name, letters of either case, or KEYS_NONE */
size_t demand_find_role(const struct demand *, struct slice name);
/*
 * For a message about a name that no posting with skills has: appends
 * ' (the nearest: "A", "B")', or nothing if no role has a name like it.
 */
void demand_add_near(struct str *, const struct demand *, struct slice name);

/* calls fn with each line's key and payload, in the byte order of the keys */
typedef void demand_line_fn(void *ctx, struct slice key, struct slice payload);
void demand_write(struct demand *, demand_line_fn *, void *ctx);
/* false if the line is none of these */
bool demand_merge(struct demand *, struct slice key, struct slice payload);

#endif
