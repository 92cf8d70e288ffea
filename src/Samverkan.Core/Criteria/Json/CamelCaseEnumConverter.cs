using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Criteria.Json;

/// <summary>Reads and writes a value of an enumeration by its name in camel case, never by its number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CamelCaseEnumConverter<T> : JsonStringEnumConverter<T>
    where T : struct, Enum
{
    /// <summary>Creates the converter.</summary>
    public CamelCaseEnumConverter()
        : base(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    {
    }
}
