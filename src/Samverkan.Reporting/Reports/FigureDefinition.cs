using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// What a number means, as a reader sees it beside the number: what is counted, in which unit, by which rule, from which source.
/// Figures with the same definition are explained once.
/// </summary>
/// <param name="Counted">What is counted or measured, in a few words: "deltagare som började".</param>
/// <param name="Rule">The rule in one or two sentences that a civil servant can defend.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record FigureDefinition(LocalizedText Counted, LocalizedText Rule, SourceReference Source)
{
    /// <summary>The counting unit. A person unless told otherwise.</summary>
    public CountingUnit Unit { get; init; }

    /// <summary>What the number itself is measured in where it is no count of the unit: days, kronor, percentage points; <see langword="null"/> for a count or a share of it.</summary>
    public LocalizedText? Measure { get; init; }

    /// <summary>Of whom or of what: the denominator in words; <see langword="null"/> for a plain count of the whole.</summary>
    public LocalizedText? Of { get; init; }

    /// <summary>The period counted; <see langword="null"/> for the report's own period.</summary>
    public DatePeriod? Period { get; init; }

    internal static LocalizedText Days { get; } = new("dagar", "days");

    internal static LocalizedText Hours { get; } = new("timmar", "hours");

    internal static LocalizedText Weeks { get; } = new("veckor", "weeks");

    internal static LocalizedText Kronor { get; } = new("kronor", "kronor");

    internal static LocalizedText Percent { get; } = new("procent", "per cent");

    internal static LocalizedText Stated { get; } = new("antal som källan anger", "number that the source states");

    internal static LocalizedText PercentagePoints { get; } = new("procentenheter", "percentage points");

    internal static LocalizedText LoggedEvents { get; } = new("händelser i programmets egen logg, inte personer", "events of the programme's own log, not persons");

    internal static LocalizedText Points { get; } = new("procentenheter; kvoten har ingen enhet", "percentage points; the ratio has no unit");

    internal static LocalizedText Ratio { get; } = new("kvot, utan enhet", "ratio, without unit");

    internal static LocalizedText Steps { get; } = new("steg på skalan", "steps of the scale");
}
