-- Roles and database of the portal, each with no more than it needs: sudo -u postgres psql -f postgresql.sql
-- Then a password for each, asked for and not written down by psql:  \password taalschoolkiezer  and so on.
-- It can be run again at any time.
\set ON_ERROR_STOP on

-- Owns the tables and changes them: `flask prepare` at an update, `flask restore`, nothing else.
SELECT 'CREATE ROLE taalschoolkiezer_owner LOGIN' WHERE to_regrole('taalschoolkiezer_owner') IS NULL \gexec
-- Reads and writes rows: pages, crawl, timers, backups.
SELECT 'CREATE ROLE taalschoolkiezer LOGIN' WHERE to_regrole('taalschoolkiezer') IS NULL \gexec
ALTER ROLE taalschoolkiezer_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;
-- Hosts times processes times 10 and some for commands; less than max_connections, so that others come in (postgresql.md).
ALTER ROLE taalschoolkiezer NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION CONNECTION LIMIT 110;

SELECT 'CREATE DATABASE taalschoolkiezer OWNER taalschoolkiezer_owner ENCODING ''UTF8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'taalschoolkiezer') \gexec
REVOKE ALL ON DATABASE taalschoolkiezer FROM PUBLIC;
GRANT CONNECT ON DATABASE taalschoolkiezer TO taalschoolkiezer;
GRANT TEMPORARY ON DATABASE taalschoolkiezer TO taalschoolkiezer;

\connect taalschoolkiezer
ALTER SCHEMA public OWNER TO taalschoolkiezer_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO taalschoolkiezer;

-- What the owner makes from now on, and what there is.
ALTER DEFAULT PRIVILEGES FOR ROLE taalschoolkiezer_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO taalschoolkiezer;
ALTER DEFAULT PRIVILEGES FOR ROLE taalschoolkiezer_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO taalschoolkiezer;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO taalschoolkiezer;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO taalschoolkiezer;

-- What was done by whom is written and read, never changed; which tables there are is the owner's to say. Run this
-- file once more after the first `flask prepare`, when both exist, and after each `flask restore`, which makes them anew.
SELECT 'REVOKE UPDATE, DELETE ON audit_entry FROM taalschoolkiezer' WHERE to_regclass('audit_entry') IS NOT NULL \gexec
SELECT 'REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM taalschoolkiezer'
WHERE to_regclass('alembic_version') IS NOT NULL \gexec
