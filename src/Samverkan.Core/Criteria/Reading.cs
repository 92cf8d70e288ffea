using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>One way to read an ambiguous source.</summary>
public sealed record Reading
{
    /// <summary>Creates a reading.</summary>
    /// <param name="value">The name by which it is chosen: a key, for example <c>to-the-day</c>.</param>
    /// <param name="criterion">What the source demands when read so.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not a key.</exception>
    public Reading(string value, Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        if (!Slug.IsValid(value))
            throw new ArgumentException("A reading's name is lower-case ASCII letters, digits and '-', '.', '/', ':'.", nameof(value));
        Value = value;
        Criterion = criterion;
    }

    /// <summary>The name by which it is chosen.</summary>
    public string Value { get; }

    /// <summary>What the source demands when read so.</summary>
    public Criterion Criterion { get; }
}
