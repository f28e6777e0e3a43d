#!/bin/sh
# SPDX-License-Identifier: ISC
# package.sh TARBALL: builds Debian packages from the source twice, in folders
# of different names, compares their bytes, and asks lintian; the tests have
# had their own run.
set -eu
tarball=$(realpath "$1")
work=$(dirname "$tarball")/package
rm -rf "$work"
for folder in one/here another/place; do
	mkdir -p "$work/$folder"
	(
		cd "$work/$folder"
		tar -xf "$tarball"
		cd "$(basename "$tarball" .tar.xz)"
		DEB_BUILD_OPTIONS='nocheck parallel=2' \
		    dpkg-buildpackage -us -uc >../log 2>&1 || {
			tail -n 40 ../log
			exit 1
		}
	)
done
cd "$work"
for f in one/here/*.deb one/here/*.dsc one/here/*.tar.xz; do
	cmp "$f" "another/place/$(basename "$f")"
done
lintian --fail-on error,warning --info one/here/*.changes
dpkg-deb -c one/here/jobtools_[0-9]*.deb >contents
for f in usr/bin/jobfilter usr/share/man/man1/jobfilter.1.gz \
    usr/share/man/man7/jobtools.7.gz \
    usr/share/bash-completion/completions/jobfilter \
    usr/share/zsh/vendor-completions/_jobfilter \
    usr/share/fish/vendor_completions.d/jobfilter.fish \
    usr/share/doc/jobtools/examples/postings.csv; do
	grep -q " \./$f\$" contents || {
		echo "the package has no $f"
		exit 1
	}
done
echo "the same packages twice, accepted by lintian: $(cd one/here && echo *.deb)"
