using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On the date, a coded fact has one of several values.</summary>
public sealed record CodeFactIsOneOf : TypedLeaf<string>
{
    /// <summary>Creates the leaf.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="in">The values, at least one, none empty and none twice.</param>
    /// <exception cref="ArgumentException">There is no value, an empty one, or one twice.</exception>
    public CodeFactIsOneOf(TypedFact<string> fact, params ImmutableArray<string> @in)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (@in.IsDefaultOrEmpty || @in.Any(string.IsNullOrEmpty) || @in.Distinct(StringComparer.Ordinal).Count() != @in.Length)
            throw new ArgumentException("At least one value is needed, none empty and none twice.", nameof(@in));
        Fact = fact;
        In = @in;
    }

    /// <inheritdoc/>
    public override TypedFact<string> Fact { get; }

    /// <summary>The values, in the order in which they are to be shown.</summary>
    public ImmutableArray<string> In { get; }

    /// <inheritdoc/>
    public override string Describe(Language language) => Fact.Say(In, language);

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<string>> known, LocalDate on) =>
        Stretch<string>.HoldingOn(known, on) is { HasValue: true } holding ? In.Contains(holding.Value, StringComparer.Ordinal).ToTruth() : Truth.Unknown;

    /// <inheritdoc/>
    public bool Equals(CodeFactIsOneOf? other) =>
        other is not null && Fact.Equals(other.Fact) && In.AsSpan().SequenceEqual(other.In.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Fact);
        foreach (string value in In)
            hash.Add(value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
