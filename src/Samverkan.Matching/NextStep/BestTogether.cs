using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// Which of the proposed activities together are best, by trying every combination of a few: fewest working days in gaps, then fewest open needs, then least that is
/// unknown, then fewest activities, then the earliest starts, then the order in which they are proposed.
/// </summary>
internal sealed class BestTogether(Situation situation, WorkingDays days, bool[] filled, ImmutableArray<StepProposal> steps, int most)
{
    /// <summary>How many of the best proposals are combined; the rest can be chosen by people.</summary>
    public const int Tried = 20;

    private readonly ImmutableArray<StepProposal> _steps = [.. steps.Take(Tried)];
    private ImmutableArray<int> _best = [];
    private (int Gap, int Open, int Unknown, int Count, int Late) _value;

    public (ImmutableArray<StepProposal> Steps, int GapDays) Find()
    {
        _value = ValueOf([]);
        Try([], 0);
        return ([.. _best.Select(i => _steps[i])], _value.Gap);
    }

    private void Try(ImmutableArray<int> chosen, int next)
    {
        for (int i = next; i < _steps.Length && chosen.Length < most; i++)
        {
            ImmutableArray<int> more = chosen.Add(i);
            // What does not fit does not fit with more besides.
            if (!Fits(more))
                continue;
            (int Gap, int Open, int Unknown, int Count, int Late) value = ValueOf(more);
            if (value.CompareTo(_value) < 0)
                (_best, _value) = (more, value);
            Try(more, i + 1);
        }
    }

    private bool Fits(ImmutableArray<int> chosen)
    {
        Stretch last = StretchOf(_steps[chosen[^1]]);
        if (chosen.Take(chosen.Length - 1).Any(i => StretchOf(_steps[i]) is var other && other.Method is not null && other.Method == last.Method && Overlap(other, last)))
            return false;
        // What goes on without a stated end may have ended when a choice begins; what is chosen is reckoned to go on.
        List<Stretch> all = [.. situation.GoesOn.Select(stretch => stretch with { Last = stretch.SureUntil(situation.On) }), .. chosen.Select(i => StretchOf(_steps[i]))];
        return WeekLoad.Of(all, situation.On, situation.On, null).Most <= Math.Max(situation.FullTime, WeekLoad.Of(situation.GoesOn, situation.On, situation.On, null).Sure);
    }

    private static bool Overlap(Stretch one, Stretch other) => !(one.Last < other.First) && !(other.Last < one.First);

    private static Stretch StretchOf(StepProposal step)
    {
        ActivityOffered offer = step.Offer.Offer;
        return new(step.Begins, offer.To, offer.WeeklyHours, offer.ActivityKind, offer.Method);
    }

    private (int Gap, int Open, int Unknown, int Count, int Late) ValueOf(ImmutableArray<int> chosen)
    {
        bool[] then = [.. filled];
        HashSet<NeedKey> open = [.. situation.Needs.Where(static found => !found.HasActivity).Select(static found => found.Need.Key)];
        int unknown = 0;
        int late = 0;
        foreach (int i in chosen)
        {
            StepProposal step = _steps[i];
            days.Fill(then, step.Begins, step.Offer.Offer.To);
            open.ExceptWith(step.Answers.Select(static need => need.Key));
            unknown += step.Unknown;
            late += Period.DaysBetween(situation.On, step.Begins);
        }

        return (then.Count(static day => !day), open.Count, unknown, chosen.Length, late);
    }
}
