using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>Random assignments, the check of a certificate, and the definition tried out in full.</summary>
internal static class AssignmentCases
{
    public static Gen<(ImmutableArray<ImmutableArray<AssignmentOption>> People, AssignmentPlaces Places)> Random(int people, int places, int capacity, int cost, bool wholes) =>
        from n in Gen.Int[0, people]
        from k in Gen.Int[1, places]
        from capacities in Gen.Int[0, capacity].Array[k]
        from whole in Gen.Int[-1, wholes ? 1 : -1].Array[k]
        from wholeCapacities in Gen.Int[0, capacity].Array[2]
        // A cost below 0 means that the place is no option.
        from costs in Gen.Int[-(cost / 2) - 1, cost].Array[k].Array[n]
        select (
            People: (ImmutableArray<ImmutableArray<AssignmentOption>>)
            [
                .. costs.Select(static row => (ImmutableArray<AssignmentOption>)[.. row.Select(static (c, p) => new AssignmentOption(p, c)).Where(static o => o.Cost >= 0)]),
            ],
            Places: new AssignmentPlaces([.. capacities], [.. whole.Select(static w => w < 0 ? (int?)null : w)], [.. wholeCapacities]));

    /// <summary>A town: teams and people on a grid, the cost is the distance, and only the nearest teams are options.</summary>
    public static (ImmutableArray<ImmutableArray<AssignmentOption>> People, ImmutableArray<int> Capacities) Town(int people, int teams, int options, double roomPerPerson, uint seed)
    {
        uint state = seed;
        (int X, int Y)[] at = [.. Enumerable.Range(0, teams).Select(_ => (Next(1000), Next(1000)))];
        var all = ImmutableArray.CreateBuilder<ImmutableArray<AssignmentOption>>(people);
        for (int person = 0; person < people; person++)
        {
            (int x, int y) = (Next(1000), Next(1000));
            all.Add([.. at.Select((t, i) => new AssignmentOption(i, Math.Abs(t.X - x) + Math.Abs(t.Y - y))).OrderBy(static o => o.Cost).ThenBy(static o => o.Place).Take(options)]);
        }

        int room = (int)(people * roomPerPerson);
        return (all.MoveToImmutable(), [.. Enumerable.Range(0, teams).Select(t => (int)((long)room * (t + 1) / teams) - (int)((long)room * t / teams))]);

        // A linear congruence of our own, so that the same seed gives the same town everywhere.
        int Next(int bound)
        {
            state = (state * 1664525) + 1013904223;
            return (int)(((ulong)state * (ulong)bound) >> 32);
        }
    }

    /// <summary>Whether the result keeps to the input and its prices prove that it is a cheapest one for the people placed.</summary>
    public static bool IsProven(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, AssignmentResult result)
    {
        int[] load = new int[places.Capacities.Length];
        int[] wholeLoad = new int[places.WholeCapacities.Length];
        Int128 primal = 0;
        Int128 dual = 0;
        for (int person = 0; person < people.Length; person++)
        {
            if (result.Places[person] is not { } place)
                continue;
            load[place]++;
            if (places.Wholes[place] is { } whole)
                wholeLoad[whole]++;
            primal += people[person].Single(o => o.Place == place).Cost;
            dual += people[person].Min(o => o.Cost + result.Prices[o.Place] + (places.Wholes[o.Place] is { } w ? result.WholePrices[w] : 0));
        }

        for (int place = 0; place < load.Length; place++)
            dual -= result.Prices[place] * places.Capacities[place];
        for (int whole = 0; whole < wholeLoad.Length; whole++)
            dual -= result.WholePrices[whole] * places.WholeCapacities[whole];
        return result.Prices.All(static p => p >= 0) && result.WholePrices.All(static p => p >= 0)
            && load.Select((l, p) => l <= places.Capacities[p]).All(static ok => ok) && wholeLoad.Select((l, w) => l <= places.WholeCapacities[w]).All(static ok => ok)
            && primal == dual && primal == result.Cost;
    }

    /// <summary>
    /// Whether nobody without a place could have one beside those before in the queue: everything that can be reached from the person's options by
    /// moving others is full of people who stand before.
    /// </summary>
    public static bool IsEarliest(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities, ImmutableArray<int?> assigned)
    {
        int[][] inside = [.. capacities.Select((_, place) => Enumerable.Range(0, people.Length).Where(i => assigned[i] == place).ToArray())];
        for (int person = 0; person < people.Length; person++)
        {
            if (assigned[person] is not null)
                continue;
            bool[] seen = new bool[capacities.Length];
            Stack<int> open = new(people[person].Select(static o => o.Place));
            while (open.TryPop(out int place))
            {
                if (seen[place])
                    continue;
                seen[place] = true;
                if (inside[place].Length < capacities[place] || inside[place].Any(other => other > person))
                    return false;
                foreach (AssignmentOption option in inside[place].SelectMany(other => people[other]))
                    open.Push(option.Place);
            }
        }

        return true;
    }

    /// <summary>
    /// Tries everything and compares by the definition: how many, who (from the front of the queue), at what cost; and of equals, how many have
    /// another place than before.
    /// </summary>
    public static (ImmutableArray<bool> Placed, long Cost, int Moved) BruteForce(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, IReadOnlyList<int?>? earlier = null)
    {
        int[] free = [.. places.Capacities];
        int[] freeInWhole = [.. places.WholeCapacities];
        bool[] current = new bool[people.Length];
        bool[] best = new bool[people.Length];
        (long Cost, int Moved) least = (long.MaxValue, int.MaxValue);
        Try(0, 0, 0);
        return ([.. best], least.Cost, least.Moved);

        void Try(int person, long cost, int moved)
        {
            if (person == people.Length)
            {
                int order = Order(current, best);
                if (least.Cost == long.MaxValue || order > 0 || (order == 0 && (cost, moved).CompareTo(least) < 0))
                    (best, least) = ([.. current], (cost, moved));
                return;
            }

            foreach (AssignmentOption option in people[person])
            {
                if (free[option.Place] == 0 || (places.Wholes[option.Place] is { } full && freeInWhole[full] == 0))
                    continue;
                Count(option.Place, -1);
                current[person] = true;
                Try(person + 1, cost + (long)option.Cost, moved + (earlier is not null && person < earlier.Count && earlier[person] is { } old && old != option.Place ? 1 : 0));
                current[person] = false;
                Count(option.Place, 1);
            }

            Try(person + 1, cost, moved);
        }

        void Count(int place, int by)
        {
            free[place] += by;
            if (places.Wholes[place] is { } whole)
                freeInWhole[whole] += by;
        }
    }

    private static int Order(bool[] one, bool[] two)
    {
        int order = one.Count(static p => p).CompareTo(two.Count(static p => p));
        for (int i = 0; i < one.Length && order == 0; i++)
            order = one[i].CompareTo(two[i]);
        return order;
    }
}
