/* SPDX-License-Identifier: ISC */
/*
 * XML as a tree, read by a tokenizer that minds nothing: elements without a
 * name, end tags that match none, entities that are not defined, a document
 * that is cut off.
 *
 * An element is an object with its own text; attributes are its children
 * "@name".  No entity but XML's and HTML's is expanded, and none twice.
 *
 * May be included by: job.
 */
#ifndef JOB_TREE_XML_H
#define JOB_TREE_XML_H

#include "tree.h"

/* the document; *repairs counts what was not well-formed */
struct node *tree_read_xml(struct tree *, struct slice text, size_t *repairs);

#endif
