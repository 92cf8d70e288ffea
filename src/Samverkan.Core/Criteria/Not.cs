using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>The part does not hold; what is unknown stays unknown.</summary>
public sealed record Not : Criterion
{
    /// <summary>Creates the criterion.</summary>
    /// <param name="of">What shall not hold.</param>
    /// <exception cref="ArgumentException">The part nests too deep.</exception>
    public Not(Criterion of)
    {
        ArgumentNullException.ThrowIfNull(of);
        Of = of;
        Depth = DepthOf([of]);
    }

    /// <summary>What shall not hold.</summary>
    public Criterion Of { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Criterion> Parts => [Of];

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override string Describe(Language language) =>
        language == Language.English ? $"not ({Of.Describe(language)})" : $"inte ({Of.Describe(language)})";

    /// <inheritdoc/>
    public override Not With(IReadOnlyDictionary<OptionName, string> options) => new(Of.With(options));

    /// <inheritdoc/>
    protected internal override Trace Trace(FactTimeline facts, LocalDate on)
    {
        Trace part = Of.Trace(facts, on);
        return Criteria.Trace.OfParts(this, part.Value.Not(), [part]);
    }
}
