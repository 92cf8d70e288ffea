using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Samverkan.Core.Criteria.Json;

/// <summary>Makes converters that write a fact as its key and read it by looking the key up in a catalogue.</summary>
/// <remarks>AOT-clean: the types of values are the four that a fact may have.</remarks>
public sealed class FactJsonConverterFactory : JsonConverterFactory
{
    private readonly FactCatalog? _facts;

    /// <summary>Creates converters for the standard facts.</summary>
    public FactJsonConverterFactory()
    {
    }

    /// <summary>Creates converters for the facts of a catalogue.</summary>
    /// <param name="facts">The catalogue.</param>
    public FactJsonConverterFactory(FactCatalog facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _facts = facts;
    }

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Make(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Make(typeToConvert);

    private JsonConverter? Make(Type type) =>
        type == typeof(TypedFact<bool>) ? new FactJsonConverter<bool>(_facts)
        : type == typeof(TypedFact<string>) ? new FactJsonConverter<string>(_facts)
        : type == typeof(TypedFact<int>) ? new FactJsonConverter<int>(_facts)
        : type == typeof(TypedFact<LocalDate>) ? new FactJsonConverter<LocalDate>(_facts)
        : null;

    // The standard catalogue is asked for when a fact is read: not sooner, since facts are made while it is being made.
    private sealed class FactJsonConverter<T>(FactCatalog? facts) : JsonConverter<TypedFact<T>>
        where T : notnull, IEquatable<T>
    {
        public override TypedFact<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && (facts ?? FactCatalog.Standard).Find(reader.GetString()) is TypedFact<T> fact
                ? fact
                : throw new JsonException("The key of a fact of this type was expected.");

        public override void Write(Utf8JsonWriter writer, TypedFact<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
    }
}
