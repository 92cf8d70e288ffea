using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// One month of the participants' file for Statistics Sweden (SCB): who started, who left, and the hours. Personal data; immutable.
/// </summary>
/// <remarks>
/// A month opens on the first day of the next and is due within four weeks after its end: SCB, Europeiska socialfonden, "Lämna uppgifter".
/// The columns of the template are not publicly verified; see <see cref="ParticipantFileMapping"/>.
/// </remarks>
public sealed class ParticipantMonth
{
    private const int DaysToDue = 28;

    private ParticipantMonth(YearMonth month, ImmutableArray<ParticipantEntry> entries)
    {
        Month = month;
        Entries = entries;
    }

    /// <summary>Where the rules of the file come from.</summary>
    public static SourceReference Source { get; } = new("SCB, Europeiska socialfonden", "Lämna uppgifter")
    {
        Says = new(
            "nya deltagare den månad de börjar, slutdatum den månad de slutar; inom fyra veckor efter månadens slut; rättas en fil läses alla senare månader in igen",
            "new participants in the month they start, the end in the month they stop; within four weeks after the month's end; when a file is corrected all later months are read in again"),
        Address = "https://www.scb.se/lamna-uppgifter/undersokningar/Europeiska-socialfonden/",
    };

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The entries, in the order of the participants' keys.</summary>
    public ImmutableArray<ParticipantEntry> Entries { get; }

    /// <summary>The first day on which the month can be filed.</summary>
    public LocalDate OpensOn => Month.ToDateInterval().End.PlusDays(1);

    /// <summary>The last day on which it is filed in time.</summary>
    public LocalDate DueOn => Month.ToDateInterval().End.PlusDays(DaysToDue);

    /// <summary>The month of a cohort, as it was known at the cohort's instant.</summary>
    /// <param name="cohort">The cohort. One of the month's last day tells the month as it stood then, so that a later return takes no exit out of it.</param>
    /// <param name="month">The month; not after the cohort's day.</param>
    /// <param name="hours">The hours of a participant in the month, or <see langword="null"/> when they are not kept.</param>
    /// <exception cref="ArgumentException">The month ends after the cohort's day.</exception>
    public static ParticipantMonth Of(Cohort cohort, YearMonth month, Func<ParticipantId, decimal?>? hours = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        LocalDate last = month.ToDateInterval().End;
        if (last > cohort.On)
            throw new ArgumentException("The cohort does not know the whole month.", nameof(month));
        Column<LocalDate?> starts = cohort.Reached(Milestone.Started);
        Column<LocalDate?> exits = cohort.Reached(Milestone.Exited);
        List<ParticipantEntry> entries = [];
        for (int row = 0; row < cohort.Count; row++)
        {
            LocalDate? start = IsIn(starts[row], month) ? starts[row] : null;
            LocalDate? end = IsIn(exits[row], month) ? exits[row] : null;
            decimal? worked = starts[row] <= last ? hours?.Invoke(cohort.Participants[row]) : null;
            if (start is not null || end is not null || worked is not null)
                entries.Add(new ParticipantEntry(cohort.Participants[row], start, end, worked));
        }

        return new ParticipantMonth(month, [.. entries]);
    }

    /// <summary>Whether another file of the same month tells the same.</summary>
    /// <param name="other">The other file.</param>
    /// <exception cref="ArgumentException">The files are of different months.</exception>
    public bool TellsTheSameAs(ParticipantMonth other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Month != Month)
            throw new ArgumentException("Files of one month are compared.", nameof(other));
        return Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());
    }

    /// <summary>The month and the number of entries; never whose.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ParticipantMonth ({Entries.Length} entries)");

    private static bool IsIn(LocalDate? day, YearMonth month) => day is { } date && date.ToYearMonth() == month;
}
