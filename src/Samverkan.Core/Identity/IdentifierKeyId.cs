using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The name of a secret key under which numbers are hashed, for example <c>2026-1</c>. It is stored beside each hash; the key itself never.</summary>
public sealed record IdentifierKeyId : Slug, ISlug<IdentifierKeyId>
{
    /// <summary>Creates the name.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public IdentifierKeyId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static IdentifierKeyId Create(string value) => new(value);
}
