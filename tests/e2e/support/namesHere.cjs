// Required by the processes of a test: every name of `example.org` leads to this machine.
const dns = require("node:dns");

const { lookup } = dns;
dns.lookup = (name, options, done) =>
    lookup(/(^|\.)example\.org$/.test(name) ? "127.0.0.1" : name, options, done);
