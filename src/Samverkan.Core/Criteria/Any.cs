using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>At least one part holds. Any of nothing does not hold.</summary>
public sealed record Any : Criterion
{
    /// <summary>Creates the criterion.</summary>
    /// <param name="parts">The parts, in the order in which they are to be read.</param>
    /// <exception cref="ArgumentException">A part is null, or the parts nest too deep.</exception>
    public Any(params ImmutableArray<Criterion> parts)
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
            return language == Language.English ? "never" : "aldrig";
        string word = language == Language.English ? " or " : " eller ";
        return string.Join(word, Parts.Select(part => Bracketed(part, language)));
    }

    /// <inheritdoc/>
    public override Any With(IReadOnlyDictionary<OptionName, string> options) => new([.. Parts.Select(part => part.With(options))]);

    /// <inheritdoc/>
    public bool Equals(Any? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

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
        Truth value = Truth.False;
        foreach (Criterion part in Parts)
        {
            Trace trace = part.Trace(facts, on);
            traces.Add(trace);
            value = value.Or(trace.Value);
        }

        return Criteria.Trace.OfParts(this, value, traces.MoveToImmutable());
    }
}
