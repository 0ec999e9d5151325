#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Pledgebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Validates files against a JSON Schema 2020-12 by ajv, which shares no code with Pledgebook.
//
// usage: validate.js SCHEMA FILE…
//
// Prints one line per file, "valid FILE" or "invalid FILE: PLACE REASON". The exit status is 0 when
// all are valid, 1 when one is not, 2 when the schema itself cannot be used.
"use strict";
const fs = require("node:fs");
const Ajv = require("ajv/dist/2020");
const addFormats = require("ajv-formats");

function read(path) {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(path));
  return JSON.parse(text);
}

function compile(path) {
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(read(path));
}

// The first fault of the file at path, or null.
function findFault(validate, path) {
  let value;
  try {
    value = read(path);
  } catch (error) {
    return `/ ${error.message}`;
  }
  if (validate(value))
    return null;
  const { instancePath, message, params } = validate.errors[0];
  return `${instancePath || "/"} ${message} ${JSON.stringify(params)}`;
}

function main([schema, ...files]) {
  let validate;
  try {
    validate = compile(schema);
  } catch (error) {
    console.error(`${schema}: ${error.message}`);
    return 2;
  }
  let status = 0;
  for (const file of files) {
    const fault = findFault(validate, file);
    console.log(fault === null ? `valid ${file}` : `invalid ${file}: ${fault}`);
    if (fault !== null)
      status = 1;
  }
  return status;
}

process.exitCode = main(process.argv.slice(2));
