using System.Buffers.Binary;
using System.Security.Cryptography;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Takes from a journey what tells where a person with a protected identity is: municipality, district, team, bodies, staff, free text.
/// What it does not know it drops. One mask serves one view.
/// </summary>
/// <remarks>
/// <para>What it takes away is absent in the way in which it may be absent of anybody: no value stands only for protected persons. An
/// entry keeps its form, its origin is the reader's own body and its author a system; staff are strangers with ids of the ordinary form.</para>
/// <para>The municipality of residence and the one that pays income support are dropped whichever they are. To keep the programme's own
/// and drop any other would make the absence say that it is another one.</para>
/// <para>Codes are the host's own words and may name a place: only those pass for which <see cref="CodesWithoutPlace"/> answers. The keys of
/// activities, employments, recommendations and consents become numbers in the order of the view.</para>
/// <para>What cannot be hidden: that a journey holds less than most do, when the reader has many to compare with; and, from somebody
/// who saw the journey or recorded it before the protection, that something is gone.</para>
/// </remarks>
internal sealed class ProtectedIdentityMask
{
    private readonly SecrecyDomain _origin;
    private readonly EntryId _secret;
    private readonly CodesWithoutPlace _codes;
    private readonly Dictionary<StaffId, StaffId> _staff = [];
    private readonly Dictionary<string, int> _activities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _consents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _employments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _recommendations = new(StringComparer.Ordinal);
    private readonly HashSet<EntryId> _shown = [];

    /// <summary>Creates the mask of one view.</summary>
    /// <param name="origin">The reader's own body.</param>
    /// <param name="secret">The id of an entry that the reader does not see.</param>
    /// <param name="codes">Which codes name no place.</param>
    public ProtectedIdentityMask(SecrecyDomain origin, EntryId secret, CodesWithoutPlace codes)
    {
        _origin = origin;
        _secret = secret;
        _codes = codes;
    }

    /// <summary>The next entry of the view as it may be shown, or <see langword="null"/> when it may not.</summary>
    public Entry? Of(Entry entry)
    {
        if (Of(entry.Body) is not { } body)
            return null;
        _shown.Add(entry.Id);
        return entry with { Body = body, Origin = _origin, By = Author.System(_codes.Allow(entry.By.Role) ? entry.By.Role : StandardRoles.Import) };
    }

    private JourneyEvent? Of(JourneyEvent body) => body switch
    {
        Referred => new Referred(),
        InformationMeetingHeld => new InformationMeetingHeld([]),
        HistoryReviewed => new HistoryReviewed([]),
        JointMeetingHeld => new JointMeetingHeld([]),
        JointMappingCompleted => new JointMappingCompleted([]),
        CoordinatedPlanAgreed plan => new CoordinatedPlanAgreed([], [], plan.Agreement),
        ParticipationConsentGiven consent => consent with { Consent = Key(consent.Consent), TextVersion = null, Evidence = null },
        ParticipationConsentWithdrawn consent => consent with { Consent = Key(consent.Consent) },
        PutInQueue queued when _codes.Allow(queued.Reason) => queued,
        PlacementDeclined declined => declined with { Reason = Plain(declined.Reason) },
        Started started => started with { Track = started.Track is { } track && _codes.Allow(track) ? track : null },
        ActivityStarted started => started with { Activity = Key(started.Activity), Method = Plain(started.Method), Provider = null, Language = null },
        ActivityEnded ended => ended with { Activity = Key(ended.Activity) },
        AttendanceRecorded attendance => attendance with { Activity = Key(attendance.Activity) },
        OutreachMade outreach => outreach with { By = null },
        InvitedToMeeting => new InvitedToMeeting([]),
        CompetenceMappingCompleted => new CompetenceMappingCompleted([]),
        ImplementationPlanAgreed plan => plan with { Goals = [], Activity = plan.Activity is { } planned ? Key(planned) : null },
        SubsidisedEmploymentStarted employment when _codes.Allow(employment.Form) => employment with { Employment = Key(employment.Employment), Employer = null },
        // What goes on with something that is not shown would tell that it is there.
        SubsidisedEmploymentEnded ended when _employments.ContainsKey(ended.Employment.Value) => ended with { Employment = Key(ended.Employment) },
        RecommendationMade made when _codes.Allow(made.RecommendationCategory) => made with { Recommendation = Key(made.Recommendation), Addressee = null, Text = null },
        HandedOver handed when _recommendations.ContainsKey(handed.Recommendation.Value) => new HandedOver(Key(handed.Recommendation)),
        HandOverAnswered answered when _recommendations.ContainsKey(answered.Recommendation.Value) => answered with { Recommendation = Key(answered.Recommendation) },
        ContactMade contact => contact with { With = null },
        CaseworkerAssigned assigned when _codes.Allow(assigned.Role) => assigned with { Staff = Someone(assigned.Staff) },
        CaseworkerAssignmentEnded ended when _codes.Allow(ended.Role) => ended with { Staff = Someone(ended.Staff) },
        FactObserved fact when _codes.Allow(fact) => fact,
        ProgressionMeasured measured when _codes.Allow(measured) => measured,
        FormAnswered answered => Of(answered),
        // A correction or retraction of what is not there would tell that something was.
        EntryCorrected correction when _shown.Contains(correction.Entry) =>
            Of(correction.Replacement) is { } replacement ? correction with { Replacement = replacement } : new EntryRetracted(correction.Entry),
        EntryRetracted retraction when _shown.Contains(retraction.Entry) => retraction,
        Exited or ActivityGapExplained or OutcomeReached or FollowedUp or CaseGoneThrough or FullTimePlanned => body,
        _ => null,
    };

    // A form of a host's own may ask where somebody is; own words may tell it.
    private static FormAnswered? Of(FormAnswered answered) => FormCatalog.Standard.Find(answered.Form, answered.FormVersion) is { } form
        ? answered with { Answers = [.. answered.Answers.Where(answer => form.Find(answer.Question)?.Judge(answer.Value) is null && form.Find(answer.Question) is not null)], OwnWords = [] }
        : null;

    private T? Plain<T>(T? code)
        where T : Slug => code is not null && _codes.Allow(code) ? code : null;

    // A key is its writer's own words: numbers in the order of the view keep what belongs together together.
    private ActivityId Key(ActivityId activity) => new(FormattableString.Invariant($"a-{Ordinal(_activities, activity.Value)}"));

    private ConsentId Key(ConsentId consent) => new(FormattableString.Invariant($"consent-{Ordinal(_consents, consent.Value)}"));

    private EmploymentId Key(EmploymentId employment) => new(FormattableString.Invariant($"e-{Ordinal(_employments, employment.Value)}"));

    private RecommendationId Key(RecommendationId recommendation) => new(FormattableString.Invariant($"r-{Ordinal(_recommendations, recommendation.Value)}"));

    private static int Ordinal(Dictionary<string, int> seen, string key)
    {
        if (!seen.TryGetValue(key, out int ordinal))
            seen.Add(key, ordinal = seen.Count + 1);
        return ordinal;
    }

    // The same person stays the same person, so that changes can be counted, and is nobody outside the view. The id follows from
    // what the reader does not know, so that nobody can tell by reckoning that it stands for another.
    private StaffId Someone(StaffId staff)
    {
        if (_staff.TryGetValue(staff, out StaffId someone))
            return someone;
        Span<byte> seed = stackalloc byte[20];
        BinaryPrimitives.WriteUInt128BigEndian(seed, _secret.Value);
        BinaryPrimitives.WriteInt32BigEndian(seed[16..], _staff.Count);
        someone = StaffId.FromBits(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(seed)));
        _staff.Add(staff, someone);
        return someone;
    }
}
