using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The common indicators for one person: the interpreter with which <see cref="CommonIndicatorCounts"/> agrees, and the answer to why
/// somebody is counted or not.
/// </summary>
public static class PersonIndicators
{
    /// <summary>Judges one person.</summary>
    /// <param name="row">The person, as a cohort knows him or her.</param>
    /// <param name="on">The last day of the account.</param>
    /// <param name="catalog">The catalogue of the programme's period.</param>
    /// <param name="window">The window of immediate results; 28 days unless told otherwise.</param>
    /// <returns>One answer for each indicator that is counted from participants; none for somebody who never started.</returns>
    public static ImmutableArray<PersonIndicator> Of(CohortRow row, LocalDate on, CommonIndicatorCatalog catalog, ResultWindow? window = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(catalog);
        if (!row.Reached.TryGetValue(Milestone.Started, out LocalDate entry))
            return [];
        LocalDate? exit = row.Reached.TryGetValue(Milestone.Exited, out LocalDate left) ? left : null;
        Person person = new(row, entry, exit, on, catalog, window ?? ResultWindow.TwentyEightDays);
        Dictionary<string, PersonIndicator> done = new(StringComparer.Ordinal);
        foreach (CommonIndicator indicator in catalog.Indicators.Where(static indicator => indicator.IsCounted))
            done.Add(indicator.Code, person.Judge(indicator, done));
        return [.. catalog.Indicators.Where(static indicator => indicator.IsCounted).Select(indicator => done[indicator.Code])];
    }

    private sealed class Person(CohortRow row, LocalDate entry, LocalDate? exit, LocalDate on, CommonIndicatorCatalog catalog, ResultWindow window)
    {
        private readonly FactTimeline _after = exit is { } left ? SituationAfterExit.Of(row.Facts, left) : FactTimeline.Empty;

        private bool IsComplete =>
            catalog.Genders.Contains(row.Sex)
            && Stretch<LocalDate>.HoldingOn(row.Facts.Of(StandardFacts.BirthDate).AsSpan(), entry) is { HasValue: true }
            && catalog.Statuses.Any(status => catalog[status].AtEntry?.Assess(row.Facts, entry).Value == Truth.True);

        public PersonIndicator Judge(CommonIndicator indicator, Dictionary<string, PersonIndicator> done)
        {
            ImmutableArray<Verdict> first = indicator.AtEntry is { } rule ? [rule.Assess(row.Facts, entry)] : [];
            Truth atEntry = first.IsEmpty ? Truth.True : first[0].Value;
            if (!IsComplete)
                return new PersonIndicator(indicator, IndicatorState.Outside, []);
            if (!indicator.IsResult)
                return new PersonIndicator(indicator, StateOf(atEntry, first.Any(IsDeclined)), first);
            if (!indicator.Reference.Any(code => done[code].State == IndicatorState.Counted) || atEntry == Truth.False)
                return new PersonIndicator(indicator, IndicatorState.Outside, first);
            if (atEntry == Truth.Unknown)
                return new PersonIndicator(indicator, StateOf(atEntry, first.Any(IsDeclined)), first);
            return indicator.AnyOf.IsEmpty ? Situation(indicator, first) : new PersonIndicator(indicator, AnyOf(indicator, done), first);
        }

        private static IndicatorState AnyOf(CommonIndicator indicator, Dictionary<string, PersonIndicator> done)
        {
            ImmutableArray<IndicatorState> states = [.. indicator.AnyOf.Select(code => done[code].State)];
            foreach (IndicatorState state in (ReadOnlySpan<IndicatorState>)[IndicatorState.Counted, IndicatorState.Pending, IndicatorState.Declined, IndicatorState.Unknown])
            {
                if (states.Contains(state))
                    return state;
            }

            return IndicatorState.NotCounted;
        }

        private PersonIndicator Situation(CommonIndicator indicator, ImmutableArray<Verdict> first)
        {
            if (exit is not { } left)
                return new PersonIndicator(indicator, IndicatorState.Pending, first);
            LocalDate from = indicator.Kind == IndicatorKind.ImmediateResult ? left : ResultWindow.SixMonthsAfter(left);
            LocalDate to = indicator.Kind == IndicatorKind.ImmediateResult ? window.LastDay(left) : from;
            if (to > on)
                return new PersonIndicator(indicator, IndicatorState.Pending, first);
            Verdict? unknown = null;
            Verdict? last = null;
            bool declined = false;
            for (LocalDate day = from; day <= to; day = day.PlusDays(1))
            {
                last = indicator.Situation!.Assess(_after, day);
                if (last.Value == Truth.True)
                    return new PersonIndicator(indicator, IndicatorState.Counted, first.Add(last));
                if (last.Value == Truth.Unknown)
                    unknown ??= last;
                declined |= IsDeclined(last);
            }

            return new PersonIndicator(indicator, StateOf(unknown is null ? Truth.False : Truth.Unknown, declined), first.Add(unknown ?? last!));
        }

        private static bool IsDeclined(Verdict verdict) => verdict.Cause is UnknownCause.Declined or UnknownCause.Mixed;

        private static IndicatorState StateOf(Truth truth, bool declined) => truth switch
        {
            Truth.True => IndicatorState.Counted,
            Truth.False => IndicatorState.NotCounted,
            _ => declined ? IndicatorState.Declined : IndicatorState.Unknown,
        };
    }
}
