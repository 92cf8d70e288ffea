using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>
/// A journey as one reader may see it. Entries that the reader may not see are dropped first and the rest is folded afterwards, so that
/// no projection can hold what was dropped.
/// </summary>
/// <remarks>
/// <para>An entry is seen by whoever may read both the category that it is labelled with and the one that its body belongs to: a wrong
/// label, as imported history may carry, opens nothing. An activity's end belongs to the categories of its start; a kind that this
/// program does not know belongs to <see cref="DataCategory.Health"/>, the category that protects best.</para>
/// <para>What a person lets be used (<see cref="IAgreedUse"/>) is resolved over the whole journey, as consents are: what was taken back where the reader does not see it is not agreed in the view.</para>
/// <para>What was said in own words in a form is taken out of it unless the reader may read <see cref="DataCategory.OwnWords"/> too.</para>
/// <para>The entries of a view are numbered anew from 1, and its version follows from the seen entries alone, so that nothing tells how
/// much was dropped.</para>
/// <para>A person with a protected identity is shown without municipality, district, team, bodies, staff, free text and codes that may name a
/// place (<see cref="AccessPolicy.CodesWithoutPlace"/>) to whoever may not know of the protection; as the origin of each entry stands the reader's own body. What is taken away is absent as it may be absent of
/// anybody. It cannot be hidden that such a journey holds less than most do, nor, from whoever saw or recorded it before, that
/// something is gone.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class JourneyView
{
    private readonly ImmutableArray<EntryId> _allowed;

    private JourneyView(Journey journey, WithheldParts withheld, ImmutableArray<EntryId> allowed, bool isMasked, ImmutableArray<AgreedUses.Last> agreed)
    {
        Agreed = agreed;
        IsMasked = isMasked;
        Journey = journey;
        Withheld = withheld;
        _allowed = allowed;
    }

    /// <summary>The journey of the entries that the reader may see.</summary>
    public Journey Journey { get; }

    /// <summary>
    /// Whether something may have been withheld. Always true of a view without entries, so that nobody can tell a journey that may
    /// not be seen from one that does not exist. The protection of an identity never sets it, since the mere fact is secret.
    /// </summary>
    public bool SomethingIsWithheld => Withheld != WithheldParts.None;

    /// <summary>
    /// Which parts may lack something. Only a reader who reports is told which: what could not be read must not be counted as though it had not
    /// happened. To any other reader all parts may lack something as soon as anything does, since the part would tell what was withheld. Never to be shown of one person.
    /// </summary>
    public WithheldParts Withheld { get; }

    /// <summary>
    /// How much the reader has seen, to be handed back when entries are appended with the same access;
    /// <see cref="JourneyVersion.None"/> of a view without entries.
    /// </summary>
    public JourneyVersion Version => Journey.Entries.IsEmpty ? JourneyVersion.None : AllowedVersion;

    /// <summary>Whether the person is protected and the reader may not know. Never to be shown: the mere fact is secret.</summary>
    internal bool IsMasked { get; }

    /// <summary>What of the person's words may be used, by the whole journey.</summary>
    internal ImmutableArray<AgreedUses.Last> Agreed { get; }

    /// <summary>The version by what the access allows, before any mask: a mask must not be told by what an author is answered.</summary>
    internal JourneyVersion AllowedVersion => JourneyVersion.Of(_allowed);

    /// <summary>What a reader sees of a journey.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="entries">Its entries, in any order.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="policy">Who may read what.</param>
    /// <param name="now">The instant of reading. Waivers and consents are judged by what is known then.</param>
    /// <param name="asOf">The instant at which what was known is asked for; <paramref name="now"/> when <see langword="null"/>.</param>
    /// <param name="forms">The forms that the host knows: a form says what its answers hold. Those in the box when left out.</param>
    public static JourneyView Of(JourneyId id, IEnumerable<Entry> entries, ReadingAccess access, AccessPolicy policy, Instant now, Instant? asOf = null, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(policy);
        Journey whole = Journey.Fold(id, entries).AsOf(now);
        AccessGrounds grounds = new(whole.Waivers(), whole.Consents());
        LocalDate today = SwedishTime.DayOf(now);
        WithheldParts withheld = WithheldParts.None;
        EntryId? masking = null;
        bool mayKnowProtection = false;
        List<Entry> seen = [];
        HashSet<EntryId> ids = [];
        HashSet<EntryId> protections = [];
        TrueCategories categories = new(whole.Entries, forms ?? FormCatalog.Standard);
        foreach (Entry entry in whole.Entries)
        {
            bool isProtection = entry.Category == DataCategory.ProtectedIdentity || entry.Body.DefaultCategory == DataCategory.ProtectedIdentity
                || TargetOf(entry.Body) is { } target && protections.Contains(target);
            LocalDate recorded = SwedishTime.DayOf(entry.Recorded);
            bool MayRead(DataCategory category) => policy.MayRead(entry.Origin, category, recorded, access, grounds, today).IsAllowed;
            bool isAllowed = categories.MayBeRead(entry, MayRead);
            if (isProtection)
            {
                protections.Add(entry.Id);
                // Whoever may know of the protection may also see what it hides.
                mayKnowProtection |= isAllowed && entry.Body.DefaultCategory == DataCategory.ProtectedIdentity;
                if (!isAllowed)
                    masking = entry.Id;
            }

            if (entry.Recorded > (asOf ?? now))
                continue;
            // A correction of what the reader has not seen would tell that it is there.
            if (isAllowed && (TargetOf(entry.Body) is not { } spokenOf || ids.Contains(spokenOf)))
            {
                bool isVeiled = OwnWordsVeil.HasOwnWords(entry) && !MayRead(DataCategory.OwnWords);
                withheld |= isVeiled ? WithheldParts.Other : WithheldParts.None;
                seen.Add(isVeiled ? OwnWordsVeil.Over(entry) : entry);
                ids.Add(entry.Id);
            }
            else if (!isProtection)
            {
                withheld |= PartsOf(entry.Body, whole);
            }
        }

        ImmutableArray<AgreedUses.Last> agreed = AgreedUses.Of(whole);
        IEnumerable<Entry> shown = AgreedUses.Narrow(seen, agreed) ?? seen;
        bool isMasked = whole.Protection() != ProtectedIdentityKind.None && !mayKnowProtection;
        if (isMasked)
        {
            ProtectedIdentityMask mask = new(access.Who, masking.GetValueOrDefault(), new(id.Programme, policy.CodesWithoutPlace));
            shown = shown.Select(mask.Of).OfType<Entry>();
        }

        Journey journey = Journey.Fold(id, shown.Select(static (entry, i) => entry with { Sequence = i + 1 }));
        if (journey.Entries.IsEmpty || (withheld != WithheldParts.None && !MayReadAnonymousRows(access, policy, now)))
            withheld = WithheldParts.All;
        return new JourneyView(journey, withheld, [.. seen.Select(static entry => entry.Id)], isMasked, agreed);
    }

    /// <summary>What the owner may know, for the account of results, of a person who never consented to take part.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="entries">Its entries, in any order.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="policy">Who may read what.</param>
    /// <param name="now">The instant of reading.</param>
    /// <param name="asOf">The instant at which what was known is asked for; <paramref name="now"/> when <see langword="null"/>.</param>
    /// <param name="on">The last day of what is told; all that is known when <see langword="null"/>.</param>
    /// <returns>The row; <see langword="null"/> when the reader does not report, or the person has consented, or has neither begun nor taken any step.</returns>
    public static AnonymousRow? AnonymousRowOf(JourneyId id, IEnumerable<Entry> entries, ReadingAccess access, AccessPolicy policy, Instant now, Instant? asOf = null, LocalDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return MayReadAnonymousRows(access, policy, now) ? AnonymousRowOf(Journey.Fold(id, entries).AsOf(now), asOf ?? now, on) : null;
    }

    /// <summary>Whether a reader reports, and so may know that there were others without consent.</summary>
    internal static bool MayReadAnonymousRows(ReadingAccess access, AccessPolicy policy, Instant now)
    {
        LocalDate today = SwedishTime.DayOf(now);
        return policy.Reporting.Any(rule => rule.AppliesTo(access, today));
    }

    /// <summary>The row of a whole journey, that of a merged person too; <see langword="null"/> when the person has consented, or taken no step.</summary>
    /// <remarks>Who has consented by now is a row of the cohort, whatever day it is about, and so never one of these: nobody is both.</remarks>
    internal static AnonymousRow? AnonymousRowOf(Journey whole, Instant asOf, LocalDate? on)
    {
        if (whole.Consents().Any(static consent => consent.IsInForce(consent.Period.Start)))
            return null;
        Journey known = whole.AsOf(asOf);
        StepsBeforeConsent steps = StepsBeforeConsent.None;
        LocalDate? first = null;
        foreach (Occurrence occurrence in known.Story.Where(occurrence => !(occurrence.Happened > on)))
        {
            StepsBeforeConsent step = StepOf(occurrence.Body);
            if (step != StepsBeforeConsent.None && !(first <= occurrence.Happened))
                first = occurrence.Happened;
            steps |= step;
        }

        LocalDate? start = known.Episode()?.FirstStart is { } day && !(day > on) ? day : null;
        if (start is not null)
            steps |= StepsBeforeConsent.Started;
        if ((start ?? first) is not { } told)
            return null;
        ImmutableArray<Observation<string>> sex = known.Facts().Of(StandardFacts.RegisterSex);
        return new AnonymousRow(sex.IsEmpty || sex[^1].IsDeclined ? null : sex[^1].Value, told.Year) { Steps = steps };
    }

    private static StepsBeforeConsent StepOf(JourneyEvent body) => body switch
    {
        CaseGoneThrough => StepsBeforeConsent.GoneThrough,
        InvitedToMeeting => StepsBeforeConsent.Invited,
        InformationMeetingHeld => StepsBeforeConsent.Informed,
        _ => StepsBeforeConsent.None,
    };

    /// <summary>Only that it is a view.</summary>
    public override string ToString() => nameof(JourneyView);

    // what an entry tells of, and what it puts right or takes back
    private static WithheldParts PartsOf(JourneyEvent body, Journey whole)
    {
        WithheldParts parts = body is EntryCorrected correction ? PartsOf(correction.Replacement) : PartsOf(body);
        return TargetOf(body) is { } target && whole.Entries.FirstOrDefault(entry => entry.Id == target) is { } spokenOf
            ? parts | PartsOf(spokenOf.Body is EntryCorrected earlier ? earlier.Replacement : spokenOf.Body)
            : parts;
    }

    private static WithheldParts PartsOf(JourneyEvent body) => body switch
    {
        ActivityStarted { ActivityKind: ActivityKind.JobDirected } => WithheldParts.Activities | WithheldParts.JobDirectedActivities,
        ActivityStarted or ActivityEnded or SubsidisedEmploymentStarted or SubsidisedEmploymentEnded => WithheldParts.Activities,
        Started or Exited => WithheldParts.Activities | WithheldParts.JobDirectedActivities | WithheldParts.EmployerContacts,
        ContactMade { ContactKind: ContactKind.Employer } => WithheldParts.EmployerContacts,
        PersonMerged or PersonSplit => WithheldParts.All,
        _ => WithheldParts.Other,
    };

    private static EntryId? TargetOf(JourneyEvent body) => body switch
    {
        EntryCorrected correction => correction.Entry,
        EntryRetracted retraction => retraction.Entry,
        _ => null,
    };
}
