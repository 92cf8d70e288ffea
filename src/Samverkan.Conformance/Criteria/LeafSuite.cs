using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Conformance.Criteria;

/// <summary>
/// The suite by which an integrator's leaf proves itself. It is free of any test framework: run it in a test of your own
/// and see that nothing comes back.
/// </summary>
/// <example><c>Assert.Empty(new LeafSuite&lt;int&gt;(new Swims(200), [100, 200, 300], catalog).Run(seed: 1));</c></example>
/// <typeparam name="T">The type of the fact's values.</typeparam>
/// <remarks>Immutable and thread-safe. The same seed makes the same observations.</remarks>
public sealed class LeafSuite<T>
    where T : notnull, IEquatable<T>
{
    private static readonly LocalDate Zero = new(2020, 1, 1);
    private static readonly DatePeriod AllDays = DatePeriod.From(new LocalDate(1, 1, 1));
    private static readonly Instant Dawn = Instant.FromUtc(2020, 1, 1, 0, 0);

    private readonly TypedLeaf<T> _leaf;
    private readonly ImmutableArray<T> _values;
    private readonly CriterionCatalog _catalog;

    /// <summary>Creates the suite for one leaf.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="values">Values of its fact on both sides of what it asks for, at least two.</param>
    /// <param name="catalog">The catalogue with which the leaf is registered.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public LeafSuite(TypedLeaf<T> leaf, ImmutableArray<T> values, CriterionCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(catalog);
        if (values.IsDefault || values.Distinct().Count() < 2)
            throw new ArgumentException("At least two different values are needed.", nameof(values));
        _leaf = leaf;
        _values = values;
        _catalog = catalog;
    }

    /// <summary>Tries every promise.</summary>
    /// <param name="seed">Decides the observations that are made up.</param>
    /// <param name="rounds">How many histories are made up; at least 1.</param>
    /// <returns>The promises not kept, each once, in the order in which they were first broken; none when the leaf conforms.</returns>
    public ImmutableArray<LeafShortcoming> Run(int seed, int rounds = 200)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        Random random = new(seed);
        Dictionary<LeafPromise, LeafShortcoming> broken = [];
        for (int round = 0; round < rounds; round++)
        {
            LocalDate on = Zero.PlusDays(random.Next(0, 1_500));
            ImmutableArray<Observation<T>> history = History(random);
            foreach ((LeafPromise promise, Func<bool> kept) in Promises(history, on, random.Next(0, 10)))
            {
                LeafPromise? failed = Try(promise, kept);
                if (failed is { } found)
                    broken.TryAdd(found, new LeafShortcoming(found, round, on));
            }
        }

        return [.. broken.Values.OrderBy(static shortcoming => shortcoming.Round).ThenBy(static shortcoming => shortcoming.Promise)];
    }

    private static LeafPromise? Try(LeafPromise promise, Func<bool> kept)
    {
        try
        {
            return kept() ? null : promise;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            // A leaf that cannot be written or read back breaks that promise; whatever else is thrown, this one.
            return promise == LeafPromise.SurvivesJson ? promise : LeafPromise.ThrowsNothing;
        }
    }

    private IEnumerable<(LeafPromise Promise, Func<bool> Kept)> Promises(ImmutableArray<Observation<T>> history, LocalDate on, int hour)
    {
        yield return (LeafPromise.IsPure, () => IsPure(history, on));
        yield return (LeafPromise.IsUnknownWithoutData, () => Assess([], on) is { Value: Truth.Unknown, Cause: UnknownCause.Missing });
        yield return (LeafPromise.IsUnknownWhenDeclined, () => Assess([.. history, Observation<T>.Declined(AllDays, Latest)], on) is { Value: Truth.Unknown, Cause: UnknownCause.Declined });
        yield return (LeafPromise.LaterKnownWins, () => _values.All(value => LaterWins(history, new Observation<T>(value, AllDays, Latest), on)));
        yield return (LeafPromise.TellsWhatWasKnown, () => TellsWhatWasKnown(history, on, Dawn.Plus(Duration.FromHours(hour))));
        yield return (LeafPromise.SurvivesJson, () => SurvivesJson(history, on));
        yield return (LeafPromise.SaysItself, () => Enum.GetValues<Language>().All(language => IsOneLine(_leaf.Describe(language))));
    }

    private static Instant Latest => Dawn.Plus(Duration.FromHours(100));

    private bool IsPure(ImmutableArray<Observation<T>> history, LocalDate on)
    {
        Truth first = _leaf.Test(history.AsSpan(), on);
        Truth elsewhere = _leaf.Test(history.AsSpan(), on.PlusDays(1));
        _leaf.Test([], on);
        return first == _leaf.Test(history.ToArray(), on)
            && elsewhere == _leaf.Test(history.AsSpan(), on.PlusDays(1))
            && first == Assess(history, on).Value;
    }

    private bool LaterWins(ImmutableArray<Observation<T>> history, Observation<T> last, LocalDate on) =>
        _leaf.Test([.. history, last], on) == _leaf.Test([last], on);

    private bool TellsWhatWasKnown(ImmutableArray<Observation<T>> history, LocalDate on, Instant instant)
    {
        Verdict asOf = _leaf.Assess(Timeline(history).KnownAt(instant), on);
        Verdict then = Assess([.. history.Where(observation => observation.KnownFrom <= instant)], on);
        return asOf.Value == then.Value && asOf.Cause == then.Cause;
    }

    private bool SurvivesJson(ImmutableArray<Observation<T>> history, LocalDate on) =>
        _catalog.KindOf(_leaf) is not null
        && _catalog.TryParse(_catalog.ToJson(_leaf), out Criterion? back, out _)
        && back.Equals(_leaf)
        && back.GetHashCode() == _leaf.GetHashCode()
        && back.Assess(Timeline(history), on).Value == Assess(history, on).Value;

    private static bool IsOneLine(string text) => !string.IsNullOrWhiteSpace(text) && !text.Contains('\n', StringComparison.Ordinal);

    private Verdict Assess(ImmutableArray<Observation<T>> history, LocalDate on) => _leaf.Assess(Timeline(history), on);

    private FactTimeline Timeline(ImmutableArray<Observation<T>> history)
    {
        FactTimelineBuilder builder = new();
        foreach (Observation<T> observation in history)
            builder.Add(_leaf.Fact, observation);
        return builder.Build();
    }

    // Up to eight observations over four years, some open, some declined, recorded in any order within ten hours.
    private ImmutableArray<Observation<T>> History(Random random)
    {
        List<Observation<T>> history = [];
        for (int count = random.Next(0, 9); count > 0; count--)
        {
            LocalDate start = Zero.PlusDays(random.Next(0, 1_400));
            DatePeriod days = new(start, random.Next(0, 3) == 0 ? null : start.PlusDays(random.Next(0, 500)));
            Instant known = Dawn.Plus(Duration.FromHours(random.Next(0, 10)));
            T value = _values[random.Next(0, _values.Length)];
            history.Add(random.Next(0, 5) == 0 ? Observation<T>.Declined(days, known) : new Observation<T>(value, days, known));
        }

        return [.. history.OrderBy(static observation => observation.KnownFrom)];
    }
}
