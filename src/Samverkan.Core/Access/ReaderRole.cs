using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>The role in which somebody reads, for example <c>caseworker</c> or <c>reporting</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<ReaderRole>))]
public sealed record ReaderRole : Slug, ISlug<ReaderRole>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public ReaderRole(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static ReaderRole Create(string value) => new(value);
}
