using System.Collections.Immutable;
using System.Globalization;
using Google.OrTools.Sat;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.OrTools;

/// <summary>
/// Assigns people to places under demands between people. The best assignment is, in this order, the one that places most people; that places the earliest in the
/// queue; and that costs least: the goals of <see cref="OptimalAssignment"/>.
/// </summary>
/// <remarks>
/// The goals are sought one after the other, each with those before it held. The queue is sought in groups of forty, whose weights halve from person to
/// person, so that nothing is rounded. One worker and a fixed seed: the same input gives the same answer.
/// </remarks>
public static class RichAssignment
{
    /// <summary>The highest sum of costs: what CP-SAT can add without loss.</summary>
    public const long LargestTotal = 1L << 52;

    private const int Group = 40;

    /// <summary>Solves an assignment.</summary>
    /// <param name="people">The options of each person, in the order of the queue.</param>
    /// <param name="places">The places.</param>
    /// <param name="sides">The demands between people.</param>
    /// <param name="limit">How much work each step may take, in the solver's own deterministic unit (about a second each); more than 0.</param>
    /// <exception cref="ArgumentException">A place or a person does not exist, a person has a place twice, or costs are negative or too high to be added.</exception>
    public static RichAssignmentResult Solve(
        ImmutableArray<ImmutableArray<AssignmentOption>> people,
        AssignmentPlaces places,
        ImmutableArray<SideConstraint> sides = default,
        double limit = 60)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ImmutableArray<SideConstraint> demands = sides.IsDefault ? [] : sides;
        Check(people, places, demands);
        Sought sought = new(people, places, [.. demands], limit);
        if (sought.Maximize(sought.PlacedOf(Enumerable.Range(0, people.Length), static _ => 1)) is not { } placed)
        {
            if (sought.Status != CpSolverStatus.Infeasible)
                return sought.Found(false);
            (ImmutableArray<int> colliding, bool isProven) = Collision(people, places, demands, limit);
            return new([.. people.Select(static _ => (int?)null)], 0, isProven, colliding);
        }

        sought.Hold(sought.PlacedOf(Enumerable.Range(0, people.Length), static _ => 1), placed);
        for (int first = 0; first < people.Length; first += Group)
        {
            int start = first;
            LinearExpr who = sought.PlacedOf(Enumerable.Range(first, Math.Min(Group, people.Length - first)), person => 1L << (Group - 1 - (person - start)));
            if (sought.Maximize(who) is not { } best)
                return sought.Found(false);
            sought.Hold(who, best);
        }

        sought.Minimize();
        return sought.Found(sought.IsProven);
    }

    // Constraints are taken away one by one: what is left in the end cannot be met and has nothing to spare, unless the limit came before that was known of one that stays.
    private static (ImmutableArray<int> Colliding, bool IsProven) Collision(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, ImmutableArray<SideConstraint> sides, double limit)
    {
        List<int> left = [.. Enumerable.Range(0, sides.Length)];
        bool isProven = true;
        foreach (int side in Enumerable.Range(0, sides.Length))
        {
            Sought without = new(people, places, [.. left.Where(s => s != side).Select(s => sides[s])], limit);
            without.Maximize(LinearExpr.Constant(0));
            if (without.Status == CpSolverStatus.Infeasible)
                left.Remove(side);
            else
                isProven &= without.Status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        }

        return ([.. left], isProven);
    }

    private static void Check(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, ImmutableArray<SideConstraint> sides)
    {
        Int128 total = 0;
        foreach (ImmutableArray<AssignmentOption> options in people)
        {
            if (options.Any(o => o.Place < 0 || o.Place >= places.Capacities.Length || o.Cost < 0 || o.Cost > LargestTotal) || options.DistinctBy(static o => o.Place).Count() != options.Length)
                throw new ArgumentException("An option names an existing place, once, at a cost within bounds.", nameof(people));
            total += options.IsEmpty ? 0 : options.Max(static o => o.Cost);
        }

        if (total > LargestTotal)
            throw new ArgumentException("The costs are too high to be added.", nameof(people));
        if (sides.Any(s => s.People.Any(p => p < 0 || p >= people.Length) || s.Places.Any(p => p < 0 || p >= places.Capacities.Length)))
            throw new ArgumentException("A side constraint names existing people and places.", nameof(sides));
    }

    // The model, and what was found last.
    private sealed class Sought
    {
        private readonly ImmutableArray<ImmutableArray<AssignmentOption>> _people;
        private readonly CpModel _model = new();
        private readonly BoolVar[][] _taken;
        private readonly string _parameters;
        private int?[] _places;
        private long _cost;

        public Sought(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, SideConstraint[] sides, double limit)
        {
            _people = people;
            _places = new int?[people.Length];
            _parameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:1 random_seed:1 max_deterministic_time:{limit:0.#########}");
            _taken = [.. people.Select(options => options.Select(_ => _model.NewBoolVar("")).ToArray())];
            foreach (BoolVar[] options in _taken)
                _model.AddAtMostOne(options);
            for (int place = 0; place < places.Capacities.Length; place++)
                _model.Add(In(Everybody, [place]) <= places.Capacities[place]);
            for (int whole = 0; whole < places.WholeCapacities.Length; whole++)
            {
                int[] parts = [.. Enumerable.Range(0, places.Capacities.Length).Where(p => places.Wholes[p] == whole)];
                _model.Add(In(Everybody, parts) <= places.WholeCapacities[whole]);
            }

            foreach (SideConstraint side in sides)
                Demand(side, places.Capacities.Length);
        }

        public CpSolverStatus Status { get; private set; }

        public bool IsProven => Status == CpSolverStatus.Optimal;

        private IEnumerable<int> Everybody => Enumerable.Range(0, _people.Length);

        public LinearExpr PlacedOf(IEnumerable<int> people, Func<int, long> weight)
        {
            List<BoolVar> taken = [];
            List<long> weights = [];
            foreach (int person in people)
            {
                taken.AddRange(_taken[person]);
                weights.AddRange(Enumerable.Repeat(weight(person), _taken[person].Length));
            }

            return LinearExpr.WeightedSum(taken, weights);
        }

        public long? Maximize(LinearExpr what)
        {
            _model.Maximize(what);
            CpSolver solver = Run();
            return Status is CpSolverStatus.Optimal ? (long)Math.Round(solver.ObjectiveValue) : null;
        }

        public void Minimize()
        {
            _model.Minimize(LinearExpr.WeightedSum(_taken.SelectMany(static t => t), _people.SelectMany(static o => o.Select(static p => (long)p.Cost))));
            Run();
        }

        public void Hold(LinearExpr what, long value) => _model.Add(what == value);

        public RichAssignmentResult Found(bool isProven) => new([.. _places], _cost, isProven, []);

        private CpSolver Run()
        {
            CpSolver solver = new() { StringParameters = _parameters };
            Status = solver.Solve(_model);
            if (Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
                return solver;
            _places = new int?[_people.Length];
            _cost = 0;
            for (int person = 0; person < _people.Length; person++)
            {
                for (int option = 0; option < _taken[person].Length; option++)
                {
                    if (!solver.BooleanValue(_taken[person][option]))
                        continue;
                    _places[person] = _people[person][option].Place;
                    _cost += (long)_people[person][option].Cost;
                }
            }

            return solver;
        }

        private LinearExpr In(IEnumerable<int> people, IReadOnlyCollection<int> places) => LinearExpr.Sum(
            people.SelectMany(person => _people[person].Select((o, i) => (o.Place, Variable: _taken[person][i])).Where(o => places.Contains(o.Place)).Select(static o => o.Variable)));

        private void Demand(SideConstraint side, int places)
        {
            switch (side.Kind)
            {
                case SideKind.AtMost: _model.Add(In(side.People, side.Places) <= side.Count); break;
                case SideKind.AtLeast: _model.Add(In(side.People, side.Places) >= side.Count); break;
                case SideKind.Apart:
                    for (int place = 0; place < places; place++)
                        _model.Add(In(side.People, [place]) <= 1);
                    break;
                default:
                    foreach (int other in side.People.Skip(1))
                    {
                        for (int place = 0; place < places; place++)
                            _model.Add(In([side.People[0]], [place]) == In([other], [place]));
                    }

                    break;
            }
        }
    }
}
