using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Conformance.EntryKinds;

/// <summary>The suite by which an integrator's own kind of entry proves that it can be kept for many years and told to people.</summary>
public static class EntryKindSuite
{
    private static readonly SecrecyDomain Owner = new("one");
    private static readonly JourneyId Id = new(ParticipantId.FromBits(1), new ProgrammeId("conformance"));
    private static readonly LocalDate Day = new(2025, 1, 7);

    /// <summary>The promises, in a fixed order.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <param name="samples">What it is tried with.</param>
    public static ImmutableArray<ConformanceCase> Cases<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(samples);
        return
        [
            Case("Its name stands beside the standard ones", () => Catalog(kind)),
            Case("It has samples of all that it promises", () => HasSamples(kind, samples)),
            Case("What is written is read as the same", () => ReadsWhatIsWritten(kind, samples)),
            Case("The same body gives the same bytes, on one line", () => WritesTheSame(kind, samples)),
            Case("A member that it does not know is refused", () => RefusesUnknownMembers(kind, samples)),
            Case("Every earlier version is read as what it means today", () => RaisesEarlierVersions(kind, samples)),
            Case("A host without the kind keeps it byte for byte", () => IsKeptWithoutTheKind(kind, samples)),
            Case("It is told in a sentence in both languages", () => IsTold(kind, samples)),
            Case("Its rule refuses what it should, with own codes in both languages, and the same each time", () => Judges(kind, samples)),
            Case("Of a person with a protected identity it is not shown", () => IsMasked(kind, samples)),
        ];
    }

    private static ConformanceCase Case(string name, Action run) => new(name, cancellation => Task.Run(run, cancellation));

    private static EventCatalog Catalog<T>(EntryKind<T> kind)
        where T : JourneyEvent
    {
        try
        {
            return EventCatalog.Standard.With(kind);
        }
        catch (ArgumentException wrong)
        {
            throw new ConformanceException("The kind cannot be registered.", wrong);
        }
    }

    private static void HasSamples<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        Promise.That(!samples.Sound.IsEmpty, "At least one sound body is needed.");
        Promise.That(samples.Sound.All(body => string.Equals(body.Kind, kind.Kind, StringComparison.Ordinal)), "A body names another kind than it is registered as.");
        Promise.That(Enumerable.Range(1, kind.Version - 1).All(version => samples.Earlier.Any(earlier => earlier.Version == version)), "Every earlier version needs a body.");
        Promise.That(kind.Judge is null || !samples.Refused.IsEmpty, "A kind with a rule needs a body that the rule refuses.");
    }

    private static void ReadsWhatIsWritten<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        EntryFormat format = new(Catalog(kind));
        foreach (T body in samples.Sound)
        {
            Entry entry = EntryOf(kind, body);
            Promise.That(format.TryRead(format.Write(entry), out Entry? read), "What was written is not read.");
            Promise.That(entry.Equals(read), "What was read differs from what was written: bodies are compared by value, lists too.");
        }
    }

    private static void WritesTheSame<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        EntryFormat format = new(Catalog(kind));
        foreach (T body in samples.Sound)
        {
            byte[] line = format.Write(EntryOf(kind, body));
            Promise.That(line.AsSpan().SequenceEqual(format.Write(EntryOf(kind, body))), "Twice the same body gave other bytes.");
            Promise.That(!line.AsSpan().ContainsAny((byte)'\n', (byte)'\r'), "A body stands on one line.");
        }
    }

    private static void RefusesUnknownMembers<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        EntryFormat format = new(Catalog(kind));
        foreach (T body in samples.Sound)
        {
            string line = Encoding.UTF8.GetString(format.Write(EntryOf(kind, body)));
            string more = line.EndsWith("\"body\":{}}", StringComparison.Ordinal) ? "\"notAMember\":1}}" : ",\"notAMember\":1}}";
            Promise.That(!format.TryRead(Encoding.UTF8.GetBytes(line[..^2] + more), out _), "A member that nobody knows was read: let the context disallow unmapped members.");
        }
    }

    private static void RaisesEarlierVersions<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        EntryFormat format = new(Catalog(kind));
        foreach (EarlierBody<T> earlier in samples.Earlier)
        {
            byte[] line = EntryFormat.Standard.Write(EntryOf(kind, earlier.Means) with { Body = new UnknownEvent(kind.Kind, earlier.Version, earlier.Json) });
            Promise.That(format.TryRead(line, out Entry? read), "A body of an earlier version is not read.");
            Promise.That(earlier.Means.Equals(read!.Body), "A body of an earlier version is read as something else.");
            Promise.Same(kind.Version, read.SchemaVersion, "Version of what was raised");
        }
    }

    private static void IsKeptWithoutTheKind<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        EntryFormat format = new(Catalog(kind));
        foreach (T body in samples.Sound)
        {
            byte[] line = format.Write(EntryOf(kind, body));
            Promise.That(EntryFormat.Standard.TryRead(line, out Entry? unknown) && unknown.Body is UnknownEvent, "A host without the kind does not keep it.");
            Promise.That(line.AsSpan().SequenceEqual(EntryFormat.Standard.Write(unknown!)), "A host without the kind writes other bytes.");
        }
    }

    private static void IsTold<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        EventCatalog catalog = Catalog(kind);
        foreach (T body in samples.Sound)
        {
            foreach (Language language in (Language[])[Language.Swedish, Language.English])
            {
                string sentence = EventSentence.Of(body, language, catalog);
                Promise.That(sentence.Length > 0 && !sentence.EndsWith('.') && !sentence.AsSpan().ContainsAny('\n', '\r'), "A sentence stands on one line, without its full stop.");
                Promise.Same(sentence, EventSentence.Of(body, language, catalog), "The sentence told again");
            }
        }
    }

    private static void Judges<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        foreach (RefusedBody<T> refused in samples.Refused)
        {
            Promise.That(kind.Judge is not null, "A kind without a rule refuses nothing.");
            ImmutableArray<Refusal> refusals = kind.Judge!(refused.Body, refused.Before, refused.Happened);
            Promise.That(!refusals.IsDefaultOrEmpty, "A body that should be refused is not.");
            Promise.That(refusals.AsSpan().SequenceEqual(kind.Judge(refused.Body, refused.Before, refused.Happened).AsSpan()), "The rule judges the same body otherwise the second time.");
            Promise.That(refusals.All(static refusal => refusal.Code.Id.StartsWith("SAM9", StringComparison.Ordinal)), "Own codes are numbered from SAM9000.");
            Promise.That(refusals.All(static refusal => refusal.Explain(Language.Swedish).Length > 0 && refusal.Explain(Language.English).Length > 0), "A refusal is told in both languages.");
        }
    }

    private static void IsMasked<T>(EntryKind<T> kind, EntryKindSamples<T> samples)
        where T : JourneyEvent
    {
        ReadingAccess reporter = new(Owner, StandardRoles.Reporting, StandardPurposes.Reporting);
        foreach (T body in samples.Sound)
        {
            Entry[] entries =
            [
                EntryOf(1, new ParticipationConsentGiven(new("c"), DatePeriod.From(Day), ConsentForm.Written)),
                EntryOf(2, body, kind.Version),
                EntryOf(3, new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag)),
            ];
            JourneyView view = JourneyView.Of(Id, entries, reporter, AccessPolicy.Standard(Owner), Noon(Day.PlusYears(1)));
            Promise.That(view.Journey.Entries.All(entry => !string.Equals(entry.Body.Kind, kind.Kind, StringComparison.Ordinal)), "It is shown of a person with a protected identity.");
        }
    }

    private static Entry EntryOf<T>(EntryKind<T> kind, T body)
        where T : JourneyEvent => EntryOf(1, body, kind.Version);

    private static Entry EntryOf(int id, JourneyEvent body, int version = 1) => new(
        EntryId.FromBits((UInt128)id), Id, id, Day, Noon(Day), Author.System(StandardRoles.Import), Owner, body.DefaultCategory, new EditionId("conformance/1"), version, body);

    private static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InUtc().ToInstant();
}
