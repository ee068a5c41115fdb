# Thin: what each goal needs is in Scripts/require, everything else is SwiftPM's.
SWIFT_BUILD = swift build -c release --static-swift-stdlib -Xlinker -s --product duban
BINARY = .build/release/duban
SWIFT_FILES = Package.swift Sources Tests Benchmarks Fuzz
PREFIX ?= /usr/local
DESTDIR ?=

.DEFAULT_GOAL := help
.PHONY: help run build test lint check check-papers check-borders format bench ablation torture install clean

help:
	@echo 'make run      build, and open the interface on a demo ledger made from seeds/'
	@echo 'make test     every test (installs tmux, jq, strace, poppler-utils and poppler-data where they are missing)'
	@echo 'make lint     the format lint'
	@echo 'make check    the format lint and a build in which warnings are errors'
	@echo 'make check-papers  what other programs make of the exported files, with pictures to look at'
	@echo 'make check-borders  whether every border stands in one column, in an emulated terminal of either width'
	@echo 'make format   format the sources'
	@echo 'make bench    the benchmarks of docs/benchmarks.md'
	@echo 'make ablation FOLDERS=…  what each rule and word is worth on annotated texts: docs/ablation.md'
	@echo 'make torture  the long form of the suites of faults, fuzzers and mutants (hours)'
	@echo 'make install  build, and install to PREFIX ($(PREFIX)), with completion scripts'

run: build
	@$(BINARY) demo

build:
	@Scripts/require build
	@[ -x $(BINARY) ] || echo 'Building Duban. The first build takes some minutes; later ones take seconds.'
	@$(SWIFT_BUILD)

test:
	@Scripts/require build test
	@Scripts/run-tests

lint:
	@Scripts/require swift
	swift format lint --strict --recursive $(SWIFT_FILES)

check: lint
	@Scripts/require build
	DUBAN_STRICT=1 swift build --build-tests

check-papers: build
	@Scripts/require papers
	@Scripts/check-papers $(BINARY)

check-borders: build
	@Scripts/require borders
	@Scripts/check-borders $(BINARY)

format:
	@Scripts/require swift
	swift format format --in-place --recursive $(SWIFT_FILES)

ablation:
	@Scripts/require build
	@Scripts/run-ablation $(FOLDERS)

bench:
	@Scripts/require build bench
	@Scripts/run-benchmarks

torture:
	@Scripts/require build test
	@Scripts/run-torture

install: build
	install -D -m 755 $(BINARY) '$(DESTDIR)$(PREFIX)/bin/duban'
	install -d '$(DESTDIR)$(PREFIX)/share/bash-completion/completions' '$(DESTDIR)$(PREFIX)/share/zsh/site-functions' \
		'$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	$(BINARY) completions bash > '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/duban'
	$(BINARY) completions zsh > '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_duban'
	$(BINARY) completions fish > '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/duban.fish'

clean:
	swift package clean
