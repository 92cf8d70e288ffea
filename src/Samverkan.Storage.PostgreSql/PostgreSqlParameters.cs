using Npgsql;
using NpgsqlTypes;

namespace Samverkan.Storage.PostgreSql;

/// <summary>Positional parameters with their types said, so that nothing is left to be inferred.</summary>
internal static class PostgreSqlParameters
{
    public static void AddText(this NpgsqlParameterCollection parameters, string value) =>
        parameters.Add(new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text });

    public static void AddNumber(this NpgsqlParameterCollection parameters, long value) =>
        parameters.Add(new NpgsqlParameter<long> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint });

    public static void AddBytes(this NpgsqlParameterCollection parameters, byte[] value) =>
        parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });
}
