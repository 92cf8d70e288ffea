using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>The key of a rule about activities, for example <c>study-support-or-activity-support</c>.</summary>
public sealed record RuleKey : Slug, ISlug<RuleKey>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public RuleKey(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static RuleKey Create(string value) => new(value);
}
