using System.Collections.Immutable;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>
/// A year of people who come one by one, with room for as many as come. Every third, more and more towards the end of the year, can be served by
/// one of the first four teams only; the others by three teams, one of them often among the first four and cheapest. Last year was another draw of the same.
/// </summary>
internal sealed class ArrivalYear
{
    private readonly ImmutableArray<ImmutableArray<AssignmentOption>> _people;
    private readonly ImmutableArray<ImmutableArray<AssignmentOption>> _lastYear;
    private readonly ImmutableArray<int> _capacities;
    private uint _state;

    public ArrivalYear(int people, int teams, uint seed)
    {
        _state = seed;
        _people = Draw(people, teams);
        _lastYear = Draw(people, teams);
        _capacities = [.. Enumerable.Repeat(people / teams, teams)];
    }

    public int InHindsight() => _people.Length - OptimalAssignment.Solve(_people, _capacities).Placed;

    public int Serve(bool foreseeing)
    {
        int[] free = [.. _capacities];
        ArrivalPrices none = ArrivalPrices.Of([], _capacities, 10_000);
        ArrivalPrices prices = none;
        int unserved = 0;
        for (int i = 0; i < _people.Length; i++)
        {
            // Anew about every week, with those who came after this day last year.
            if (foreseeing && i % (_people.Length / 50) == 0)
                prices = ArrivalPrices.Of(_lastYear[i..], [.. free], 10_000);
            if (prices.Choose(_people[i], free) is { } place)
                free[place]--;
            else
                unserved++;
        }

        return unserved;
    }

    private ImmutableArray<ImmutableArray<AssignmentOption>> Draw(int people, int teams)
    {
        var all = ImmutableArray.CreateBuilder<ImmutableArray<AssignmentOption>>(people);
        for (int i = 0; i < people; i++)
        {
            int first = Next(4);
            if (Next(people * 3) < i * 2)
                all.Add([new(first, 1)]);
            else
                all.Add([new(first, 1 + Next(5)), new(4 + Next(4), 5 + Next(20)), new(8 + Next(teams - 8), 5 + Next(20))]);
        }

        return all.MoveToImmutable();
    }

    private int Next(int bound)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)(((ulong)_state * (ulong)bound) >> 32);
    }
}
