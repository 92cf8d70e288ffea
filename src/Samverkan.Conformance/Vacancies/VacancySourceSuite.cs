using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Conformance.Vacancies;

/// <summary>The suite by which a source of vacancies proves that it keeps what <see cref="IVacancySource"/> promises. It is free of any test framework.</summary>
/// <example><c>foreach (ConformanceCase promise in VacancySourceSuite.Cases(() =&gt; new OurRegister(path))) await promise.RunAsync(cancellationToken);</c></example>
public static class VacancySourceSuite
{
    /// <summary>The promises, in a fixed order.</summary>
    /// <param name="create">Gives a source over the same vacancies, at least two of them, each time it is called. One that also holds an item that cannot be used proves more.</param>
    public static ImmutableArray<ConformanceCase> Cases(Func<IVacancySource> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return
        [
            Case("There are vacancies to judge by", HasVacanciesAsync),
            Case("Read again it gives the same in the same order", IsRepeatableAsync),
            Case("Two readings at the same time do not disturb each other", ReadsTwiceAtOnceAsync),
            Case("Each id stands once and has its form", HasOwnIdsAsync),
            Case("Texts are plain", HasPlainTextsAsync),
            Case("Numbers lie within their ranges and days in their order", HasSoundNumbersAsync),
            Case("What cannot be used is told in both languages and the rest is read", TellsWhatIsBrokenAsync),
            Case("What was cancelled ends", EndsWhenCancelledAsync),
            Case("Whoever stops early may begin again", MayBeginAgainAsync),
        ];

        ConformanceCase Case(string name, Func<IVacancySource, CancellationToken, Task> run) => new(name, async cancellation =>
        {
            try
            {
                await run(create(), cancellation).ConfigureAwait(false);
            }
            catch (Exception thrown) when (thrown is not (ConformanceException or OperationCanceledException or OutOfMemoryException))
            {
                throw new ConformanceException("An exception was thrown where a finding was promised.");
            }
        });
    }

    private static async Task<List<VacancyReading>> ReadAllAsync(IVacancySource source, CancellationToken cancellation)
    {
        List<VacancyReading> all = [];
        await foreach (VacancyReading reading in source.ReadAsync(cancellation).ConfigureAwait(false))
            all.Add(reading);
        return all;
    }

    private static async Task<List<Vacancy>> VacanciesAsync(IVacancySource source, CancellationToken cancellation) =>
        [.. (await ReadAllAsync(source, cancellation).ConfigureAwait(false)).Select(static reading => reading.Vacancy).OfType<Vacancy>()];

    private static async Task HasVacanciesAsync(IVacancySource source, CancellationToken cancellation) =>
        Promise.That((await VacanciesAsync(source, cancellation).ConfigureAwait(false)).Count >= 2, "At least two vacancies are needed to judge by.");

    private static async Task IsRepeatableAsync(IVacancySource source, CancellationToken cancellation)
    {
        List<Vacancy> first = await VacanciesAsync(source, cancellation).ConfigureAwait(false);
        Promise.SameInOrder(first, await VacanciesAsync(source, cancellation).ConfigureAwait(false), "Vacancies of the second reading");
    }

    private static async Task ReadsTwiceAtOnceAsync(IVacancySource source, CancellationToken cancellation)
    {
        List<Vacancy> alone = await VacanciesAsync(source, cancellation).ConfigureAwait(false);
        List<Vacancy> one = [];
        List<Vacancy> other = [];
        IAsyncEnumerator<VacancyReading> left = source.ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
        await using (left.ConfigureAwait(false))
        {
            IAsyncEnumerator<VacancyReading> right = source.ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
            await using (right.ConfigureAwait(false))
            {
                bool more = true;
                while (more)
                    more = await TakeAsync(left, one).ConfigureAwait(false) | await TakeAsync(right, other).ConfigureAwait(false);
            }
        }

        Promise.SameInOrder(alone, one, "Vacancies of the one of two readings at once");
        Promise.SameInOrder(alone, other, "Vacancies of the other of two readings at once");
    }

    private static async Task<bool> TakeAsync(IAsyncEnumerator<VacancyReading> readings, List<Vacancy> taken)
    {
        if (!await readings.MoveNextAsync().ConfigureAwait(false))
            return false;
        if (readings.Current.Vacancy is { } vacancy)
            taken.Add(vacancy);
        return true;
    }

    private static async Task HasOwnIdsAsync(IVacancySource source, CancellationToken cancellation)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (Vacancy vacancy in await VacanciesAsync(source, cancellation).ConfigureAwait(false))
        {
            Promise.That(ConceptId.IsValid(vacancy.Id), "An id is 1 to 64 letters, digits, '_' and '-'.");
            Promise.That(ids.Add(vacancy.Id) || vacancy.IsRemoved, "An id stands twice, and the second does not tell that it has been taken away.");
        }
    }

    private static async Task HasPlainTextsAsync(IVacancySource source, CancellationToken cancellation)
    {
        foreach (Vacancy vacancy in await VacanciesAsync(source, cancellation).ConfigureAwait(false))
        {
            Promise.That(vacancy.Headline.Length > 0 || vacancy.IsRemoved, "A headline is empty.");
            string?[] texts =
            [
                vacancy.Headline, vacancy.Employer, vacancy.OccupationLabel,
                .. new[] { vacancy.MustHave, vacancy.NiceToHave }.SelectMany(static asked => asked.All).Select(static demand => demand.Label),
            ];
            Promise.That(texts.OfType<string>().All(PlainText.IsPlain), "A text is not plain: it holds control or direction characters, or what looks like an address or an identity number, or is too long.");
        }
    }

    private static async Task HasSoundNumbersAsync(IVacancySource source, CancellationToken cancellation)
    {
        foreach (Vacancy vacancy in await VacanciesAsync(source, cancellation).ConfigureAwait(false))
        {
            Promise.That(vacancy.LeastPercent is null or (>= 1 and <= 100) && vacancy.MostPercent is null or (>= 1 and <= 100), "A share of full time lies outside 1 to 100.");
            Promise.That(!(vacancy.MostPercent < vacancy.LeastPercent), "The largest share of full time is less than the least.");
            Promise.That(!(vacancy.Positions < 1), "The number of places is less than 1.");
            Promise.That(!(vacancy.LastDay < vacancy.Published), "The last day comes before the day of publication.");
            Promise.That(vacancy.Occupation is null || vacancy.Occupation.Concept is not null || OccupationRef.IsGroup(vacancy.Occupation.Group), "An occupation has neither a concept nor a group.");
            Promise.That(vacancy.Occupation?.Group is null || OccupationRef.IsGroup(vacancy.Occupation.Group), "A group is not one to four digits.");
        }
    }

    private static async Task TellsWhatIsBrokenAsync(IVacancySource source, CancellationToken cancellation)
    {
        foreach (VacancyReading reading in await ReadAllAsync(source, cancellation).ConfigureAwait(false))
        {
            Promise.That(reading is not null, "A reading is null.");
            Promise.That(
                reading!.Findings.All(static finding => Enum.GetValues<Language>().All(language => finding.Refusal.Explain(language).Length > 0)), "A finding says nothing in one of the languages.");
            Promise.That(reading.Findings.All(static finding => PlainText.IsPlain(finding.Refusal.Explain(Language.Swedish))), "A finding is not plain: it may echo what it speaks of.");
        }
    }

    private static async Task EndsWhenCancelledAsync(IVacancySource source, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        int after = 0;
        try
        {
            await foreach (VacancyReading reading in source.ReadAsync(stop.Token).ConfigureAwait(false))
            {
                after += stop.IsCancellationRequested ? 1 : 0;
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Promise.That(after == 0, "It gave more after it had been cancelled.");
            return;
        }

        throw new ConformanceException("It read on after it had been cancelled.");
    }

    private static async Task MayBeginAgainAsync(IVacancySource source, CancellationToken cancellation)
    {
        List<Vacancy> whole = await VacanciesAsync(source, cancellation).ConfigureAwait(false);
        await foreach (VacancyReading reading in source.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (reading is not null)
                break;
        }

        Promise.SameInOrder(whole, await VacanciesAsync(source, cancellation).ConfigureAwait(false), "Vacancies after a reading that was left");
    }
}
