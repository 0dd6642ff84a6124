/** The collectors that are off by default. */
export const collectors = [
    "database_wraparound",
    "long_running_transactions",
    "postmaster",
    "process_idle",
    "stat_activity_autovacuum",
    "stat_checkpointer",
    "stat_statements",
    "stat_wal_receiver",
    "statio_user_indexes",
    "xlog_location",
];
