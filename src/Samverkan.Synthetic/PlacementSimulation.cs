using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Synthetic;

/// <summary>Lets time pass week by week: who has become ready is placed, queued or, without teams, simply starts.</summary>
internal static class PlacementSimulation
{
    private const int Purpose = 2;

    public static void Run(SyntheticSetting setting, long seed, IReadOnlyList<PersonDraft> people, PlacementRound? placement)
    {
        foreach (PersonDraft person in people)
            person.Ready = ReadyDay(setting, person);
        if (setting.Teams.IsEmpty)
        {
            foreach (PersonDraft person in people)
            {
                if (person.Ready is { } ready)
                    person.Started = StartAfter(setting, seed, person, ready);
            }

            return;
        }

        RunRounds(setting, seed, people, placement ?? SyntheticPlacement.ByDistrict(setting.Teams, (int)SyntheticAssumptions.TeamCapacity.Value));
    }

    /// <summary>Who is in the target group when informed, and consents, can be placed from then on.</summary>
    private static LocalDate? ReadyDay(SyntheticSetting setting, PersonDraft person)
    {
        if (!person.Consents)
            return null;
        Truth inTargetGroup = setting.TargetGroup is null
            ? Truth.True
            : setting.TargetGroup.Assess(person.FactsKnownOn(person.Informed), person.Referred).Value;
        return inTargetGroup == Truth.True ? person.Informed : null;
    }

    private static void RunRounds(SyntheticSetting setting, long seed, IReadOnlyList<PersonDraft> people, PlacementRound placement)
    {
        List<PersonDraft> coming = [.. people.Where(static p => p.Ready is not null).OrderBy(static p => p.Ready).ThenBy(static p => p.Index)];
        List<PersonDraft> waiting = [];
        List<PersonDraft> inside = [];
        int next = 0;
        for (LocalDate round = FirstMonday(setting.Period.Start); round <= setting.LastDay && (next < coming.Count || waiting.Count > 0); round = round.PlusWeeks(1))
        {
            for (; next < coming.Count && coming[next].Ready <= round; next++)
                waiting.Add(coming[next]);
            if (waiting.Count == 0)
                continue;
            inside.RemoveAll(person => LastDay(setting, person) < round);
            Dictionary<ParticipantId, PersonDraft> byId = waiting.ToDictionary(static person => person.Participant);
            PlacementSituation situation = new(
                round,
                [.. waiting.Select(person => new WaitingPerson(person.Participant, person.Referred, person.Ready!.Value, person.District, person.FactsKnownOn(round)))],
                inside.GroupBy(static person => person.Team!).ToImmutableSortedDictionary(static group => group.Key, static group => group.Count()));
            foreach (PlacementAnswer answer in placement(situation))
            {
                if (!byId.TryGetValue(answer.Participant, out PersonDraft? person))
                    throw new ArgumentException("A placement answered for somebody who does not wait.", nameof(placement));
                Take(setting, seed, person, answer, round, inside);
            }

            waiting.RemoveAll(static person => person.Placed is not null);
        }
    }

    private static void Take(SyntheticSetting setting, long seed, PersonDraft person, PlacementAnswer answer, LocalDate round, List<PersonDraft> inside)
    {
        if (answer.Team is null)
        {
            if (person.Queued is null)
            {
                person.Queued = answer;
                person.QueuedOn = round;
            }

            return;
        }

        if (person.Returned is null && DecisionStory.DrawReturn(person, seed) is { } reason)
        {
            person.Returned = (round, answer, reason);
            return;
        }

        person.Placed = round;
        person.Answer = answer;
        if (!person.TakesPlace)
            return;
        person.Team = answer.Team;
        person.Started = StartAfter(setting, seed, person, round);
        if (person.Started is not null)
            inside.Add(person);
    }

    private static LocalDate? StartAfter(SyntheticSetting setting, long seed, PersonDraft person, LocalDate day)
    {
        SeededRandom random = SeededRandom.Stream(seed, Purpose, person.Index);
        LocalDate start = Days.Weekday(day.PlusDays(random.Between(2, 12)));

        // Nobody starts in the last month: there would be nothing left to take part in.
        return start > setting.LastDay.PlusDays(-30) ? null : start;
    }

    // A place is held until the planned last day, an interruption included: the person may come back.
    private static LocalDate LastDay(SyntheticSetting setting, PersonDraft person) =>
        LocalDate.Min(setting.LastDay, person.Started!.Value.PlusDays(person.Stay));

    private static LocalDate FirstMonday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Next(IsoDayOfWeek.Monday);
}
