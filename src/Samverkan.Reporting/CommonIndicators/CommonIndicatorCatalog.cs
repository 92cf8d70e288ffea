using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The common indicators (<i>gemensamma indikatorer</i>) of one funding period. Immutable data with a version; the period is the
/// programme's, never the participant's or today's.
/// </summary>
/// <remarks>
/// What is counted by it is the programme's own computation, a check beforehand: the official figures are derived by Statistics Sweden
/// (SCB) from registers.
/// </remarks>
public sealed class CommonIndicatorCatalog
{
    private static readonly Lazy<ImmutableArray<CommonIndicatorCatalog>> LazyShipped = new(static () => ShippedCatalogs.ReadAll());

    internal CommonIndicatorCatalog(
        ProgrammingPeriod period,
        int version,
        LocalizedText name,
        DatePeriod validity,
        SourceReference source,
        ImmutableArray<CohortSex> genders,
        ImmutableArray<string> statuses,
        string? total,
        ImmutableArray<CommonIndicator> indicators)
    {
        Period = period;
        Version = version;
        Name = name;
        Validity = validity;
        Source = source;
        Genders = genders;
        Statuses = statuses;
        Total = total;
        Indicators = indicators;
    }

    /// <summary>The catalogues in the box, by period.</summary>
    public static ImmutableArray<CommonIndicatorCatalog> Shipped => LazyShipped.Value;

    /// <summary>The funding period.</summary>
    public ProgrammingPeriod Period { get; }

    /// <summary>The version of the data, from 1.</summary>
    public int Version { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The days on which programmes of the period may run.</summary>
    public DatePeriod Validity { get; }

    /// <summary>The source.</summary>
    public SourceReference Source { get; }

    /// <summary>The genders of the breakdown, in order. A record with another gender, or with none stated, is incomplete.</summary>
    public ImmutableArray<CohortSex> Genders { get; }

    /// <summary>The outputs of labour-market status: everybody belongs to exactly one of them.</summary>
    public ImmutableArray<string> Statuses { get; }

    /// <summary>The output that is the total number of participants; <see langword="null"/> where the total has no code of its own.</summary>
    public string? Total { get; }

    /// <summary>The indicators, in the order of their codes.</summary>
    public ImmutableArray<CommonIndicator> Indicators { get; }

    /// <summary>The indicator with a code.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public CommonIndicator this[string code] =>
        Indicators.FirstOrDefault(indicator => string.Equals(indicator.Code, code, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException("The catalogue has no indicator with that code.");

    /// <summary>The catalogue that a programme reports by.</summary>
    /// <param name="programme">The programme.</param>
    /// <returns>The catalogue; <see langword="null"/> for 2007–2013 and for what is no Social Fund project, which have no common indicators.</returns>
    public static CommonIndicatorCatalog? For(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return For(programme.ProgrammingPeriod);
    }

    /// <summary>The catalogue of a funding period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The catalogue, or <see langword="null"/> for a period that has none.</returns>
    public static CommonIndicatorCatalog? For(ProgrammingPeriod period) => Shipped.FirstOrDefault(catalog => catalog.Period == period);

    /// <summary>The name.</summary>
    public override string ToString() => Name.Swedish;
}
