using Npgsql;

namespace Samverkan.Storage.Tests;

/// <summary>
/// An empty database of one test's own on the server that <c>SAMVERKAN_POSTGRES</c> names (a connection string of a user who may make
/// databases). The test command starts that server; without it the tests fail.
/// </summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable
{
    private readonly string _name = $"samverkan_{Guid.NewGuid():n}";

    private PostgreSqlDatabase() =>
        ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = _name, Pooling = false }.ConnectionString;

    public string ConnectionString { get; }

    private static string Server =>
        Environment.GetEnvironmentVariable("SAMVERKAN_POSTGRES") is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException("SAMVERKAN_POSTGRES names no server. Run ./test.sh, or start PostgreSQL and set it, for example to Host=127.0.0.1;Username=postgres.");

    public static async Task<PostgreSqlDatabase> CreateAsync()
    {
        PostgreSqlDatabase database = new();
        await ExecuteAsync(Server, $"CREATE DATABASE {database._name}");
        return database;
    }

    public Task ExecuteAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    public async Task<object?> ScalarAsync(string sql)
    {
        await using NpgsqlConnection connection = new(ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync(Server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
