using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>Every part holds. All of nothing holds.</summary>
public sealed record All : Criterion
{
    /// <summary>Creates the criterion.</summary>
    /// <param name="parts">The parts, in the order in which they are to be read.</param>
    /// <exception cref="ArgumentException">A part is null, or the parts nest too deep.</exception>
    public All(params ImmutableArray<Criterion> parts)
    {
        Parts = parts.IsDefault ? [] : parts;
        foreach (Criterion part in Parts)
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
        Depth = DepthOf(Parts.AsSpan());
    }

    /// <inheritdoc/>
    public override ImmutableArray<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override int Depth { get; }

    private protected override bool NeedsBrackets => Parts.Length > 1;

    /// <inheritdoc/>
    public override string Describe(Language language)
    {
        if (Parts.IsEmpty)
            return language == Language.English ? "always" : "alltid";
        string word = language == Language.English ? " and " : " och ";
        return string.Join(word, Parts.Select(part => Bracketed(part, language)));
    }

    /// <inheritdoc/>
    public override All With(IReadOnlyDictionary<OptionName, string> options) => new([.. Parts.Select(part => part.With(options))]);

    /// <inheritdoc/>
    public bool Equals(All? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Criterion part in Parts)
            hash.Add(part);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    protected internal override Trace Trace(FactTimeline facts, LocalDate on)
    {
        ImmutableArray<Trace>.Builder traces = ImmutableArray.CreateBuilder<Trace>(Parts.Length);
        Truth value = Truth.True;
        foreach (Criterion part in Parts)
        {
            Trace trace = part.Trace(facts, on);
            traces.Add(trace);
            value = value.And(trace.Value);
        }

        return Criteria.Trace.OfParts(this, value, traces.MoveToImmutable());
    }
}
