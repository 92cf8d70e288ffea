using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Who pays for a programme, how much, and under which headings of the fund. What no source states is absent.</summary>
/// <param name="Fund">The fund or the law under which the money is given.</param>
/// <param name="Source">Where that stands.</param>
public sealed record Funding(LocalizedText Fund, SourceReference Source)
{
    /// <summary>The whole budget.</summary>
    public Stated<Amount>? Total { get; init; }

    /// <summary>What the fund gives.</summary>
    public Stated<Amount>? Support { get; init; }

    /// <summary>The Union's co-financing rate as stated, in percent (<i>unionens medfinansieringsgrad</i>).</summary>
    public Stated<int>? UnionRatePercent { get; init; }

    /// <summary>The programme area (<i>programområde</i>).</summary>
    public Stated<string>? ProgrammeArea { get; init; }

    /// <summary>The specific objective (<i>specifikt mål</i>).</summary>
    public Stated<string>? SpecificObjective { get; init; }

    /// <summary>The field of intervention (<i>interventionstyp</i>) by the number of its period's nomenclature.</summary>
    public Stated<string>? InterventionField { get; init; }

    /// <summary>The region for statistics (<i>NUTS 2</i>).</summary>
    public Stated<string>? Nuts2Code { get; init; }

    /// <summary>The region (<i>region</i>) as the project bank names it.</summary>
    public Stated<string>? Region { get; init; }

    /// <summary>The postcode of whoever receives the support (<i>stödmottagare</i>).</summary>
    public Stated<string>? BeneficiaryPostcode { get; init; }

    /// <summary>The place of whoever receives the support.</summary>
    public Stated<string>? BeneficiaryPlace { get; init; }

    /// <summary>The number of the fund's programme (<i>CCI</i>).</summary>
    public Stated<string>? Cci { get; init; }

    /// <summary>Whether it is an operation of strategic importance (<i>insats av strategisk betydelse</i>).</summary>
    public Stated<bool>? IsStrategic { get; init; }

    /// <summary>Whether it has child poverty as its secondary theme (<i>sekundärtema</i>).</summary>
    public Stated<bool>? CombatsChildPoverty { get; init; }

    /// <summary>
    /// The fund's share of the whole in percent, rounded to two decimals, half away from zero: <c>100 × support / total</c>.
    /// It may differ from <see cref="UnionRatePercent"/>; both are then shown. <see langword="null"/> when an amount is missing,
    /// the total is 0 or the currencies differ.
    /// </summary>
    public decimal? ComputedSharePercent =>
        Total is { Value: { Value: > 0 } total } && Support is { Value: { } support } && string.Equals(total.Currency, support.Currency, StringComparison.Ordinal)
            ? Math.Round(100 * support.Value / total.Value, 2, MidpointRounding.AwayFromZero)
            : null;
}
