#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Pledgebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Validates files against a JSON Schema 2020-12 by ajv, which shares no code with Pledgebook.
//
// usage: validate.js SCHEMA FILE…
//        validate.js SCHEMA --lines FILE
//
// Prints one line per file, "valid FILE" or "invalid FILE: PLACE REASON"; with --lines, the same for
// each line of FILE, every one a JSON text, with the line's number as its name. The exit status is 0
// when all are valid, 1 when one is not, 2 when the schema itself cannot be used.
"use strict";
const fs = require("node:fs");
const Ajv = require("ajv/dist/2020");
const addFormats = require("ajv-formats");

function readText(path) {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(path));
}

function compile(path) {
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readText(path)));
}

// The first fault of a text, or null.
function findFault(validate, getText) {
  let value;
  try {
    value = JSON.parse(getText());
  } catch (error) {
    return `/ ${error.message}`;
  }
  if (validate(value))
    return null;
  const { instancePath, message, params } = validate.errors[0];
  return `${instancePath || "/"} ${message} ${JSON.stringify(params)}`;
}

// Pairs of a name and a function that gets the text.
function listTexts(names) {
  if (names[0] !== "--lines")
    return names.map((name) => [name, () => readText(name)]);
  const lines = readText(names[1]).split("\n");
  lines.pop();
  return lines.map((line, index) => [index + 1, () => line]);
}

function main([schema, ...names]) {
  let validate;
  try {
    validate = compile(schema);
  } catch (error) {
    console.error(`${schema}: ${error.message}`);
    return 2;
  }
  let status = 0;
  for (const [name, getText] of listTexts(names)) {
    const fault = findFault(validate, getText);
    console.log(fault === null ? `valid ${name}` : `invalid ${name}: ${fault}`);
    if (fault !== null)
      status = 1;
  }
  return status;
}

process.exitCode = main(process.argv.slice(2));
