using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Identity;

/// <summary>Keeps identity numbers, and what they hint at, out of JSON that nobody meant to hold them.</summary>
internal sealed class NoIdentityNumberInJson : JsonConverter<IdentityNumber>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IdentityNumber).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override IdentityNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An identity number is read by IdentityNumber.TryParse, with a reference date.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IdentityNumber value, JsonSerializerOptions options) =>
        throw new NotSupportedException("An identity number is written by ToTwelveCharacters, on purpose.");
}
