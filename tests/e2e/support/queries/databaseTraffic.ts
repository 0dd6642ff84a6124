import { mustRun } from "../../../../cli/toolchain/run";
import type { Postgres, Redis } from "../databases";
import type { Mariadb } from "../mariadb";
import { Chatter } from "./chatter";

/** Real databases, with the passwords of their owners. */
export interface Databases {
    redis: Redis;
    /** Becomes a replica of `redis`. */
    redisReplica: Redis;
    redisPassword: string;
    postgres: Postgres;
    postgresOwner: { name: string; password: string };
    mariadb: Mariadb;
    /** Becomes a replica of `mariadb`. */
    mariadbReplica: Mariadb;
}

/** Fills databases, and goes on using them: reads that hit and miss, writes, a command that fails. */
export async function useDatabases(databases: Databases): Promise<Chatter[]> {
    const { redis, redisReplica, redisPassword, postgres, mariadb } = databases;
    await mariadb.sql(
        "CREATE DATABASE shop; CREATE TABLE shop.prices (price INT); INSERT INTO shop.prices VALUES (1);",
    );
    await databases.mariadbReplica.follow(mariadb);
    const psql = [
        "--host",
        hostOf(postgres),
        "--port",
        portOf(postgres),
        "--username",
        databases.postgresOwner.name,
    ];
    const pg = { PGPASSWORD: databases.postgresOwner.password };
    const table = "CREATE TABLE prices (price INT PRIMARY KEY); INSERT INTO prices VALUES (1), (2); ANALYZE;";
    await mustRun(
        "psql",
        [...psql, "postgres", "--command", `CREATE EXTENSION pg_stat_statements; ${table}`],
        {
            env: pg,
        },
    );
    const redisCli = (server: Redis): string[] => ["-h", hostOf(server), "-p", portOf(server)];
    const auth = { REDISCLI_AUTH: redisPassword };
    const commands = [
        [redis, "setex", "session", "600", "1"],
        [redis, "config", "set", "maxmemory", "64mb"],
        [redisReplica, "config", "set", "masterauth", redisPassword],
        [redisReplica, "replicaof", hostOf(redis), portOf(redis)],
    ] as const;
    for (const [server, ...command] of commands) {
        await mustRun("redis-cli", [...redisCli(server), ...command], { env: auth });
    }
    const reads = "set price 1\nget price\nget nothing\nlpush price 1\n";
    return [
        new Chatter("redis-cli", redisCli(redis), reads, auth),
        new Chatter("psql", [...psql, "postgres"], "SELECT * FROM prices WHERE price = 1; CHECKPOINT;\n", pg),
        new Chatter(
            "mariadb",
            mariadb.client,
            "UPDATE shop.prices SET price = price + 1; SELECT * FROM shop.prices;\n",
        ),
    ];
}

function hostOf({ address }: { address: string }): string {
    return address.split(":")[0] ?? "";
}

function portOf({ address }: { address: string }): string {
    return address.split(":")[1] ?? "";
}
