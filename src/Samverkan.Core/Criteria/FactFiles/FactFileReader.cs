using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>
/// Reads <c>facts.jsonl</c>: one observed fact a line, for example
/// <c>{"participant":"…","fact":"unemployed","value":true,"from":"2014-01-01","to":null,"known":"2024-10-01T08:00:00Z"}</c>, or with
/// <c>"declined":true</c> in place of the value. <c>to</c> may be left out while the end is open. Empty lines are passed over.
/// </summary>
/// <remarks>
/// The file is read as a stream, one line in memory at a time beside the facts themselves. Nothing is half-imported: as
/// soon as something is wrong, the facts are let go and only what is wrong is told.
/// </remarks>
public sealed class FactFileReader
{
    private readonly FactCatalog _catalog;

    /// <summary>Creates a reader.</summary>
    /// <param name="catalog">The facts that a line may name.</param>
    public FactFileReader(FactCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>The longest line, in bytes: 16 KiB, far more than an observed fact needs.</summary>
    public static int MaximumLineLength => 16 * 1024;

    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">The file in UTF-8.</param>
    /// <param name="file">The file as the user named it; "-" for standard input.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<FactFile> ReadAsync(Stream stream, string file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        FindingList findings = new(file);
        List<ObservedFact> facts = [];
        Dictionary<(ParticipantId, string, DatePeriod, Instant), (ObservedFact Fact, int Line)> seen = [];
        LineReader lines = new(stream, MaximumLineLength);
        do
        {
            while (lines.TryTake(out ReadOnlySpan<byte> text, out bool isTooLong))
            {
                if (isTooLong)
                    findings.Add(new FilePosition(lines.Line, 1), "", FileCodes.LineTooLong.With(FindingList.Number(MaximumLineLength)));
                else if (text.ContainsAnyExcept((byte)' ', (byte)'\t') && Line(text, lines.Line, findings) is { } fact && IsNew(fact, lines.Line, seen, findings) && findings.Count == 0)
                    facts.Add(fact);
                if (findings.Count > 0)
                    facts.Clear();
            }
        }
        while (await lines.FillAsync(cancellationToken).ConfigureAwait(false));

        return new FactFile([.. facts], findings.ToImmutable());
    }

    private ObservedFact? Line(ReadOnlySpan<byte> text, int line, FindingList findings)
    {
        if (LocatedJson.Read(text, findings, line) is not { } value || ObjectReader.Open(value, "", findings) is not { } reader)
            return null;
        int before = findings.Count;
        ParticipantId? participant = Participant(reader);
        Fact? fact = FactOf(reader);
        LocalDate? from = reader.Date("from");
        LocalDate? to = reader.Any("to", required: false) is { Kind: not JsonKind.Null } ? reader.Date("to") : null;
        Instant? known = InstantFormat.Read(reader, "known");
        LocatedJson? said = reader.Any("value", required: false);
        bool declined = reader.Boolean("declined", required: false) ?? false;
        reader.Close();
        if (declined == (said is not null))
            findings.Add(value.Position, "", CriteriaCodes.ValueOrDeclined.With());
        DatePeriod period = default;
        if (from is { } start && !DatePeriod.TryCreate(start, to, out period))
            reader.Refuse("to", FileCodes.EndBeforeStart.With());
        if (participant is not { } person || fact is null || known is not { } instant)
            return null;
        ObservedFact? observed = FactValueReading.Observe(reader, person, fact, declined ? null : said, period, instant);
        return findings.Count == before ? observed : null;
    }

    private static ParticipantId? Participant(ObjectReader reader)
    {
        if (reader.Text("participant") is not { } text)
            return null;
        if (ParticipantId.TryParse(text, out ParticipantId id))
            return id;
        reader.Refuse("participant", FileCodes.BrokenId.With());
        return null;
    }

    private Fact? FactOf(ObjectReader reader)
    {
        if (reader.Text("fact") is not { } key)
            return null;
        Fact? fact = _catalog.Find(key);
        if (fact is null)
            reader.Refuse("fact", CriteriaCodes.UnknownFact.With());
        return fact;
    }

    private static bool IsNew(
        ObservedFact fact,
        int line,
        Dictionary<(ParticipantId, string, DatePeriod, Instant), (ObservedFact Fact, int Line)> seen,
        FindingList findings)
    {
        if (seen.TryAdd((fact.Participant, fact.About.Key, fact.Period, fact.KnownFrom), (fact, line)))
            return true;
        (ObservedFact first, int at) = seen[(fact.Participant, fact.About.Key, fact.Period, fact.KnownFrom)];
        RefusalCode code = first.Equals(fact) ? CriteriaCodes.DuplicateFact : CriteriaCodes.ContradictingFacts;
        findings.Add(new FilePosition(line, 1), "", code.With(FindingList.Number(at)));
        return false;
    }
}
