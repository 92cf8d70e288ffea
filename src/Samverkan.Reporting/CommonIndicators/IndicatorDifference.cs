using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The difference between two submissions of the common indicators, person by person, with the reason for each. It tells of single persons, and so
/// leaves only through a <see cref="Delivery"/>, to a named recipient. A person with protected identity is never a row of it.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndicatorDifference
{
    private readonly ImmutableArray<Change> _changes;

    private IndicatorDifference(ImmutableArray<Change> changes) => _changes = changes;

    /// <summary>Whether nobody who may be told of stands otherwise to any indicator.</summary>
    public bool IsEmpty => _changes.IsEmpty;

    /// <summary>Compares two submissions.</summary>
    /// <param name="earlier">The indicators as they were submitted.</param>
    /// <param name="thatDayNow">The indicators of the earlier submission's day, as they are known by the later's instant: what tells a correction from what happened since.</param>
    /// <param name="later">The indicators as they stand now.</param>
    /// <exception cref="ArgumentException">They are of different programmes, periods or windows, or the one in between is of another day than the earlier or another instant than the later.</exception>
    public static IndicatorDifference Between(CommonIndicatorCounts earlier, CommonIndicatorCounts thatDayNow, CommonIndicatorCounts later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(thatDayNow);
        ArgumentNullException.ThrowIfNull(later);
        foreach (CommonIndicatorCounts other in (ReadOnlySpan<CommonIndicatorCounts>)[thatDayNow, later])
        {
            if (other.Cohort.Programme != earlier.Cohort.Programme || other.Catalog != earlier.Catalog || other.Window != earlier.Window)
                throw new ArgumentException("The submissions are of one programme, one catalogue and one window.", nameof(later));
        }

        if (thatDayNow.Cohort.On != earlier.Cohort.On || thatDayNow.Cohort.AsOf != later.Cohort.AsOf)
            throw new ArgumentException("What is known now of the earlier day stands on that day and is known at the later instant.", nameof(thatDayNow));
        ImmutableSortedDictionary<ParticipantId, int> before = ToldRows.Of(earlier.Cohort);
        ImmutableSortedDictionary<ParticipantId, int> between = ToldRows.Of(thatDayNow.Cohort);
        ImmutableSortedDictionary<ParticipantId, int> after = ToldRows.Of(later.Cohort);
        HashSet<ParticipantId> untold = ToldRows.Untold(earlier.Cohort, thatDayNow.Cohort, later.Cohort);
        List<Change> changes = [];
        foreach (ParticipantId person in before.Keys.Union(after.Keys).Where(person => !untold.Contains(person)).Order())
        {
            foreach (IndicatorCount count in later.Indicators)
            {
                string code = count.Indicator.Code;
                IndicatorState? was = before.TryGetValue(person, out int row) ? StateOf(earlier[code], row) : null;
                IndicatorState? now = after.TryGetValue(person, out int current) ? StateOf(count, current) : null;
                if (was == now)
                    continue;
                IndicatorState? known = between.TryGetValue(person, out int middle) ? StateOf(thatDayNow[code], middle) : null;
                changes.Add(new Change(person, code, was, now, Reason(was, known, now, known is not null && thatDayNow.Cohort.HasWithheld[middle])));
            }
        }

        return new IndicatorDifference([.. changes]);
    }

    /// <summary>The difference as a table to be delivered: a row for each person and indicator.</summary>
    /// <param name="language">The language of the words; states and reasons are also there as they are named in code.</param>
    public DeliveryTable ToDelivery(Language language) => new(
        DeliveryKind.SubmissionDifference, "indicator-difference.csv",
        ["participant", "indicator", "before", "after", "reason", "words"],
        _changes.Select(change => ImmutableArray.Create(
            change.Participant.ToString(), change.Code, change.Before?.ToString() ?? "", change.After?.ToString() ?? "", change.Reason.ToString(), Words(change.Reason).In(language))));

    /// <summary>That this is a difference; never of whom.</summary>
    public override string ToString() => nameof(IndicatorDifference);

    private static IndicatorChangeReason Reason(IndicatorState? was, IndicatorState? known, IndicatorState? now, bool hasWithheld) => (was, now) switch
    {
        (null, _) => IndicatorChangeReason.NewPerson,
        (_, null) => IndicatorChangeReason.NoLongerThere,
        _ when known == was => IndicatorChangeReason.HappenedSince,
        (IndicatorState.Counted or IndicatorState.NotCounted or IndicatorState.Pending, _) when hasWithheld && known is IndicatorState.Unknown or IndicatorState.Outside => IndicatorChangeReason.Withheld,
        (IndicatorState.Unknown or IndicatorState.Declined or IndicatorState.Outside, _) => IndicatorChangeReason.RecordedLate,
        _ => IndicatorChangeReason.Corrected,
    };

    private static IndicatorState StateOf(IndicatorCount count, int row) =>
        count.Counted[row] ? IndicatorState.Counted
        : count.Declined[row] ? IndicatorState.Declined
        : count.Unknown[row] ? IndicatorState.Unknown
        : count.Pending[row] ? IndicatorState.Pending
        : count.Reference[row] ? IndicatorState.NotCounted
        : IndicatorState.Outside;

    private static LocalizedText Words(IndicatorChangeReason reason) => reason switch
    {
        IndicatorChangeReason.NewPerson => ToldRows.NewPerson,
        IndicatorChangeReason.NoLongerThere => ToldRows.NoLongerThere,
        IndicatorChangeReason.RecordedLate => ToldRows.RecordedLate,
        IndicatorChangeReason.Corrected => ToldRows.Corrected,
        IndicatorChangeReason.Withheld => ToldRows.Withheld,
        _ => ToldRows.HappenedSince,
    };

    private sealed record Change(ParticipantId Participant, string Code, IndicatorState? Before, IndicatorState? After, IndicatorChangeReason Reason);
}
