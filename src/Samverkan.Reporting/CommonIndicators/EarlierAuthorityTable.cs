using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>What an authority's table that was delivered before told, read back from its JSON document: what a later one may not fall below. Exact figures; immutable.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="LastDay">The last day that was counted.</param>
/// <param name="KnownAsOf">The instant at which what was known was counted.</param>
/// <param name="Window">The window of results upon leaving.</param>
/// <param name="Values">The cells that had a value, each once.</param>
public sealed record EarlierAuthorityTable(ProgrammeId Programme, LocalDate LastDay, Instant KnownAsOf, ResultWindow Window, ImmutableArray<IndicatorValue> Values)
{
    /// <summary>The figures as a table of indicators, for <see cref="AuthorityTable.TryMake"/>.</summary>
    /// <param name="catalog">The catalogue.</param>
    public IndicatorTable ToIndicators(CommonIndicatorCatalog catalog) => new(catalog, Values);

    /// <summary>That it is a table; never what is in it.</summary>
    public override string ToString() => nameof(EarlierAuthorityTable);
}
