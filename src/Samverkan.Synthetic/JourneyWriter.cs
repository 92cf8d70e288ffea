using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Synthetic;

/// <summary>
/// Writes down what happened, as people do: late, sometimes with the wrong day, sometimes what never happened. What others
/// rest on (a start, an assignment, an activity) is written down in the order in which it happened.
/// </summary>
internal sealed class JourneyWriter(SyntheticSetting setting, JourneyId journey, SeededRandom random, SeededRandom beside)
{
    private static readonly ReaderRole Caseworker = new("caseworker");
    private static readonly ReaderRole Register = new("register");
    private readonly List<Planned> _planned = [];

    /// <summary>08:30 in Swedish winter time: an instant within the day in any time zone of the country.</summary>
    public static Instant Morning(LocalDate day) => day.At(new LocalTime(7, 30)).InUtc().ToInstant();

    /// <summary>Something that others rest on.</summary>
    public void Firm(LocalDate happened, SecrecyDomain origin, JourneyEvent body, StaffId? by, DataCategory? category = null) =>
        _planned.Add(new Planned(happened, origin, body, by, category ?? body.DefaultCategory, true, null, random));

    /// <summary>Something that stands alone. Its day may be written down wrongly and corrected, no earlier than the first day given.</summary>
    public void Loose(LocalDate happened, SecrecyDomain origin, JourneyEvent body, StaffId? by, LocalDate? correctable = null) =>
        _planned.Add(new Planned(happened, origin, body, by, body.DefaultCategory, false, correctable, random));

    /// <summary>
    /// What stands beside the rest: it rests on what others have written down, and nothing but its own kind rests on it. It is written with a
    /// hand of its own, so that the rest is told as it would be without it.
    /// </summary>
    public void Beside(LocalDate happened, SecrecyDomain origin, JourneyEvent body, StaffId? by, DataCategory? category = null, LocalDate? correctable = null) =>
        _planned.Add(new Planned(happened, origin, body, by, category ?? body.DefaultCategory, correctable is null, correctable, beside));

    /// <summary>What stands quite apart, written with the hand of whoever tells it: it moves nothing of the rest, neither in words nor in time.</summary>
    public void Apart(SeededRandom hand, LocalDate happened, SecrecyDomain origin, JourneyEvent body, StaffId? by, bool isFirm = false, DataCategory? category = null) =>
        _planned.Add(new Planned(happened, origin, body, by, category ?? body.DefaultCategory, isFirm, null, hand));

    /// <summary>All entries recorded no later than a day, in the order of recording.</summary>
    public IEnumerable<Entry> Write(LocalDate until)
    {
        List<Entry> entries = [];
        Instant firm = Instant.MinValue;
        Dictionary<SeededRandom, Instant> others = [];
        foreach (Planned planned in _planned.OrderBy(static p => p.Happened))
        {
            bool isBeside = planned.Hand != random;
            Instant besideFirm = isBeside ? others.GetValueOrDefault(planned.Hand, Instant.MinValue) : Instant.MinValue;
            int delay = Delay(planned.Hand);
            Instant recorded = At(planned.Happened.PlusDays(planned.Firm ? Math.Min(delay, 10) : delay), planned.Hand.Between(0, 500));
            recorded = Instant.Max(recorded, (isBeside ? Instant.Max(firm, besideFirm) : firm) + Duration.FromMinutes(1));
            if (planned.Firm && isBeside)
                others[planned.Hand] = recorded;
            else if (planned.Firm)
                firm = recorded;
            WriteOne(entries, planned, recorded);
        }

        Instant end = Morning(until.PlusDays(1)) - Duration.FromHours(7);
        long sequence = 0;
        foreach (Entry entry in entries.OrderBy(static entry => entry.Recorded))
        {
            if (entry.Recorded < end)
                yield return entry with { Sequence = ++sequence };
        }
    }

    private void WriteOne(List<Entry> entries, Planned planned, Instant recorded)
    {
        SeededRandom hand = planned.Hand;
        bool wrong = planned.Correctable is not null && hand.Happens(SyntheticAssumptions.Correction);
        bool invented = planned.Correctable is not null && hand.Happens(SyntheticAssumptions.Retraction);
        int off = hand.Between(1, 4);
        int mended = hand.Between(1, 20);
        LocalDate wrongDay = planned.Happened.PlusDays(-off);
        bool isWrong = wrong && wrongDay >= planned.Correctable;
        Entry entry = Make(planned, isWrong ? wrongDay : planned.Happened, recorded, planned.Body);
        entries.Add(entry);
        Instant later = recorded + Duration.FromDays(mended);
        if (isWrong)
            entries.Add(Make(planned, planned.Happened, later, new EntryCorrected(entry.Id, planned.Happened, planned.Body)));
        if (invented)
        {
            Entry never = Make(planned, planned.Happened, recorded + Duration.FromMinutes(2), new ContactMade(ContactKind.Other));
            entries.Add(never);
            entries.Add(Make(planned, planned.Happened, later + Duration.FromMinutes(3), new EntryRetracted(never.Id)) with { Category = never.Category });
        }
    }

    private Entry Make(Planned planned, LocalDate happened, Instant recorded, JourneyEvent body) => new(
        EntryId.FromBits(planned.Hand.NextWideBits()),
        journey,
        0,
        happened,
        recorded,
        planned.By is { } staff ? new Author(Caseworker, staff) : Author.System(Register),
        planned.Origin,
        body is ContactMade ? body.DefaultCategory : planned.Category,
        setting.Edition,
        setting.Kinds.VersionOf(body),
        body);

    private static int Delay(SeededRandom hand)
    {
        double draw = hand.NextShare();
        int few = hand.Between(1, 14);
        int many = hand.Between(15, 60);
        return draw < SyntheticAssumptions.VeryLateRecord.Value ? many
            : draw < SyntheticAssumptions.LateRecord.Value ? (few + 1) / 2
            : 0;
    }

    private static Instant At(LocalDate day, int minutes) => Morning(day) + Duration.FromMinutes(minutes);

    private sealed record Planned(LocalDate Happened, SecrecyDomain Origin, JourneyEvent Body, StaffId? By, DataCategory Category, bool Firm, LocalDate? Correctable, SeededRandom Hand);
}
