using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>The key of a need that a mapping can find, for example <c>health-care</c>. The known ones stand in <see cref="StandardNeeds"/>.</summary>
public sealed record NeedKey : Slug, ISlug<NeedKey>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public NeedKey(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static NeedKey Create(string value) => new(value);
}
