using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>
/// A journey as one reader may see it. Entries that the reader may not see are dropped first and the rest is folded afterwards, so that
/// no projection can hold what was dropped.
/// </summary>
/// <remarks>
/// <para>The entries of a view are numbered anew from 1, and its version is opaque, so that nothing tells how much was dropped.</para>
/// <para>A person with a protected identity is shown without district, team, bodies, staff and free text to whoever may not know of
/// the protection.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class JourneyView
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    private JourneyView(Journey journey, bool somethingIsWithheld, JourneyVersion version)
    {
        Journey = journey;
        SomethingIsWithheld = somethingIsWithheld;
        Version = version;
    }

    /// <summary>The journey of the entries that the reader may see.</summary>
    public Journey Journey { get; }

    /// <summary>
    /// Whether something may have been withheld. Always true of a view without entries, so that nobody can tell a journey that may
    /// not be seen from one that does not exist. The protection of an identity never sets it, since the mere fact is secret.
    /// </summary>
    public bool SomethingIsWithheld { get; }

    /// <summary>Where the log stood; <see cref="JourneyVersion.None"/> of a view without entries.</summary>
    public JourneyVersion Version { get; }

    /// <summary>What a reader sees of a journey.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="entries">Its entries, in any order.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="policy">Who may read what.</param>
    /// <param name="now">The instant of reading. Waivers and consents are judged by what is known then.</param>
    /// <param name="asOf">The instant at which what was known is asked for; <paramref name="now"/> when <see langword="null"/>.</param>
    public static JourneyView Of(JourneyId id, IEnumerable<Entry> entries, ReadingAccess access, AccessPolicy policy, Instant now, Instant? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(policy);
        Journey whole = Journey.Fold(id, entries).AsOf(now);
        AccessGrounds grounds = new(whole.Waivers(), whole.Consents());
        LocalDate today = DayOf(now);
        bool withheld = false;
        bool isMasked = whole.Protection() != ProtectedIdentityKind.None;
        List<Entry> seen = [];
        HashSet<EntryId> ids = [];
        foreach (Entry entry in whole.Entries)
        {
            bool isProtection = entry.Category == DataCategory.ProtectedIdentity;
            bool isAllowed = policy.MayRead(entry.Origin, entry.Category, DayOf(entry.Recorded), access, grounds, today).IsAllowed;
            // Whoever may know of the protection may also see what it hides.
            if (isAllowed && isProtection)
                isMasked = false;
            if (entry.Recorded > (asOf ?? now))
                continue;
            if (isAllowed && SpeaksOfSeen(entry.Body, ids))
            {
                seen.Add(entry);
                ids.Add(entry.Id);
            }
            else if (!isProtection)
            {
                withheld = true;
            }
        }

        ProtectedIdentityMask mask = new();
        IEnumerable<Entry> shown = isMasked ? seen.Select(mask.Of).OfType<Entry>() : seen;
        Journey journey = Journey.Fold(id, shown.Select(static (entry, i) => entry with { Sequence = i + 1 }));
        return journey.Entries.IsEmpty
            ? new JourneyView(journey, true, JourneyVersion.None)
            : new JourneyView(journey, withheld, new JourneyVersion(whole.Entries[^1].Id));
    }

    /// <summary>What the owner may know, for the account of results, of a person who never consented to take part.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="entries">Its entries, in any order.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="policy">Who may read what.</param>
    /// <param name="now">The instant of reading.</param>
    /// <returns>The row; <see langword="null"/> when the reader does not report, or the person consented, or never started.</returns>
    public static AnonymousRow? AnonymousRowOf(JourneyId id, IEnumerable<Entry> entries, ReadingAccess access, AccessPolicy policy, Instant now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        LocalDate today = DayOf(now);
        if (!policy.Reporting.Any(rule => rule.AppliesTo(access, today)))
            return null;
        Journey whole = Journey.Fold(id, entries).AsOf(now);
        if (whole.Episode() is not { } episode || whole.Consents().Any(static consent => consent.IsInForce(consent.Period.Start)))
            return null;
        ImmutableArray<Observation<string>> sex = whole.Facts().Of(StandardFacts.RegisterSex);
        return new AnonymousRow(sex.IsEmpty || sex[^1].IsDeclined ? null : sex[^1].Value, episode.FirstStart.Year);
    }

    /// <summary>Only that it is a view.</summary>
    public override string ToString() => nameof(JourneyView);

    // A correction of what the reader has not seen would tell that it is there.
    private static bool SpeaksOfSeen(JourneyEvent body, HashSet<EntryId> seen) => body switch
    {
        EntryCorrected correction => seen.Contains(correction.Entry),
        EntryRetracted retraction => seen.Contains(retraction.Entry),
        _ => true,
    };

    private static LocalDate DayOf(Instant instant) => instant.InZone(Stockholm).Date;
}
