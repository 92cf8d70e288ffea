using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The months that have been filed, in order: a chain. Correcting one month breaks it there, and that month and all later ones are to be filed
/// again, in order. Immutable.
/// </summary>
public sealed class ParticipantChain
{
    private ParticipantChain(ImmutableArray<FiledMonth> filed) => Filed = filed;

    /// <summary>Nothing has been filed.</summary>
    public static ParticipantChain Empty { get; } = new([]);

    /// <summary>What stands filed, one file a month, in the order of the months.</summary>
    public ImmutableArray<FiledMonth> Filed { get; }

    /// <summary>The chain after a month was filed. What was filed before for the month and for later months no longer stands.</summary>
    /// <param name="month">What was filed: the month after the last one that stands, or one that stands, anew.</param>
    /// <exception cref="ArgumentException">A month is left out: the file is in order of time.</exception>
    public ParticipantChain File(ParticipantMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        ImmutableArray<FiledMonth> before = [.. Filed.Where(filed => filed.File.Month.CompareTo(month.Month) < 0)];
        if (!Filed.IsEmpty && month.Month.CompareTo(Filed[0].File.Month) < 0)
            throw new ArgumentException("The chain begins later than the month.", nameof(month));
        if (!before.IsEmpty && Next(before[^1].File.Month) != month.Month)
            throw new ArgumentException("A month between is not filed: months are filed in order.", nameof(month));
        FiledMonth[] same = [.. Filed.Where(filed => filed.File.Month == month.Month)];
        FiledMonth now = new(month, same.Length == 0 ? 1 : same[0].Revision + 1, IsToResubmit: false);
        // later months keep their place and wait for their turn
        ImmutableArray<FiledMonth> later = [.. Filed.Where(filed => filed.File.Month.CompareTo(month.Month) > 0).Select(static filed => filed with { IsToResubmit = true })];
        return new ParticipantChain([.. before, now, .. later]);
    }

    /// <summary>The months to file again, given what is known now: the first one that has changed or waits, and all later ones, in order.</summary>
    /// <param name="known">The file of a month as it is known now.</param>
    public ImmutableArray<YearMonth> ToResubmit(Func<YearMonth, ParticipantMonth> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return
        [
            .. Filed.SkipWhile(filed => !filed.IsToResubmit && filed.File.TellsTheSameAs(known(filed.File.Month))).Select(static filed => filed.File.Month),
        ];
    }

    /// <summary>The number of months; never what they tell.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ParticipantChain ({Filed.Length} months)");

    private static YearMonth Next(YearMonth month) => month.OnDayOfMonth(1).PlusMonths(1).ToYearMonth();
}
