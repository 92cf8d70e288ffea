using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>Several criteria read together: <see cref="All"/> or <see cref="Any"/>.</summary>
/// <remarks>Two are equal when they are of one kind and have equal parts in the same order.</remarks>
public abstract record Junction : Criterion
{
    private protected Junction(ImmutableArray<Criterion> parts)
    {
        Parts = parts.IsDefault ? [] : parts;
        foreach (Criterion part in Parts)
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
        Depth = DepthOf(Parts.AsSpan());
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<Criterion> Parts { get; }

    /// <inheritdoc/>
    public sealed override int Depth { get; }

    private protected sealed override bool NeedsBrackets => Parts.Length > 1;

    private protected abstract Truth OfNothing { get; }

    /// <inheritdoc/>
    public sealed override string Describe(Language language) =>
        Parts.IsEmpty ? NothingIn(language) : string.Join($" {WordIn(language)} ", Parts.Select(part => Bracketed(part, language)));

    /// <inheritdoc/>
    public virtual bool Equals(Junction? other) =>
        other is not null && EqualityContract == other.EqualityContract && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Criterion part in Parts)
            hash.Add(part);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    protected internal sealed override Trace Trace(FactTimeline facts, LocalDate on)
    {
        ImmutableArray<Trace> traces = [.. Parts.Select(part => part.Trace(facts, on))];
        return Criteria.Trace.OfParts(this, traces.Aggregate(OfNothing, (value, trace) => Join(value, trace.Value)), traces);
    }

    private protected ImmutableArray<Criterion> PartsWith(IReadOnlyDictionary<OptionName, string> options) =>
        [.. Parts.Select(part => part.With(options))];

    private protected abstract Truth Join(Truth one, Truth other);

    private protected abstract string WordIn(Language language);

    private protected abstract string NothingIn(Language language);
}
