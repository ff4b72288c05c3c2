#!/usr/bin/env bash
# Compiles the client and checks the program.
set -euo pipefail
. ../python-shared/environment.sh

compile_package koodrive_client
check_program
