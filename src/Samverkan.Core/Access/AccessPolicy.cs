using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Core.Access;

/// <summary>
/// Who may read and record what, as data with grounds. What no rule allows is denied.
/// </summary>
/// <remarks>
/// <para>Between bodies, an act of disclosure is judged on its own day: the day on which an entry was recorded or, for what was
/// recorded earlier, the first day of the waiver, rule or consent. What was lawfully shared on that day stays shared when a waiver
/// is withdrawn; nothing recorded from the day of the withdrawal on flows. Inside one body the need is judged on the day of reading.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed record AccessPolicy
{
    /// <summary>The version of the policy, for the audit.</summary>
    public required string Version { get; init; }

    /// <summary>What is read inside one body.</summary>
    public ImmutableArray<NeedToKnowRule> NeedToKnow { get; init; } = [];

    /// <summary>What law lets flow between bodies.</summary>
    public ImmutableArray<DisclosureRule> Disclosures { get; init; } = [];

    /// <summary>What the programme's owner reads to account for results.</summary>
    public ImmutableArray<ReportingRule> Reporting { get; init; } = [];

    /// <summary>Who records.</summary>
    public ImmutableArray<AppendRule> Appends { get; init; } = [];

    /// <summary>What law says, by which a duty to disclose opens and by which explanations are given.</summary>
    public SecrecyCatalog Law { get; init; } = SecrecyCatalog.Swedish;

    /// <summary>What the bodies are in law. Nothing flows by law to or from a body that does not stand here.</summary>
    public ImmutableArray<SecrecyBody> Bodies { get; init; } = [];

    /// <summary>
    /// The codes of the host's own (tracks, methods, reasons, roles, indicator sets, the codes of programmes) for which it answers that they name neither place
    /// nor person, so that they are shown of a person with a protected identity too. Codes that Samverkan ships need not be listed.
    /// </summary>
    public ImmutableArray<string> CodesWithoutPlace { get; init; } = [];

    /// <summary>Nobody may anything.</summary>
    public static AccessPolicy DenyAll { get; } = new() { Version = "deny-all" };

    /// <summary>
    /// The standard policy: caseworkers read all of their own body to coordinate, line managers what the work of a team
    /// needs, the owner reports on those who have consented. Between bodies nothing flows but by waiver. An assumption that the deploying
    /// authority replaces by its own.
    /// </summary>
    /// <param name="owners">The secrecy domains of the programme's owner.</param>
    public static AccessPolicy Standard(params ImmutableArray<SecrecyDomain> owners) => new()
    {
        Version = "standard-2",
        Bodies = SecrecyBodies.All,
        NeedToKnow =
        [
            new(StandardRoles.Caseworker, StandardPurposes.Coordination, [.. Enum.GetValues<DataCategory>()], LegalBases.WithinOneBody),
            new(StandardRoles.LineManager, StandardPurposes.OperationalFollowUp, [DataCategory.Administrative, DataCategory.Plan, DataCategory.Activity], LegalBases.WithinOneBody),
        ],
        Reporting =
        [
            new(
                owners,
                StandardRoles.Reporting,
                StandardPurposes.Reporting,
                [.. Enum.GetValues<DataCategory>().Where(static category => category is not (DataCategory.Mapping or DataCategory.ProtectedIdentity or DataCategory.OwnWords))],
                [DataCategory.Administrative, DataCategory.Consent],
                LegalBases.ConsentToRegistration),
        ],
        Appends =
        [
            new(StandardRoles.Caseworker, StandardPurposes.Coordination, OfAnyOrigin: false, LegalBases.WithinOneBody),
            new(StandardRoles.Import, StandardPurposes.Import, OfAnyOrigin: true, LegalBases.ImportOnBehalf),
        ],
    };

    /// <summary>Judges one act of disclosure from one body to another.</summary>
    /// <param name="discloser">The body from which the information comes.</param>
    /// <param name="recipient">Who would receive, in what role and for what purpose.</param>
    /// <param name="category">What would be disclosed.</param>
    /// <param name="grounds">What the person has allowed.</param>
    /// <param name="day">The day of the act.</param>
    /// <returns>Allowed by a waiver or a rule of law, or denied. Inside one body there is no disclosure to allow: denied.</returns>
    public AccessDecision MayDisclose(SecrecyDomain discloser, ReadingAccess recipient, DataCategory category, AccessGrounds grounds, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(grounds);
        if (discloser == recipient.Who)
            return AccessDecision.Denied(AccessCodes.NoRule.With());
        AccessDecision decision = Disclose(discloser, recipient, category, grounds, start => start <= day ? day : null);
        return !decision.IsAllowed && Needs(recipient, category) && DutyOf(discloser, recipient, category, day, day) is { } duty
            ? AccessDecision.AllowedBy(duty.Basis.Id)
            : decision;
    }

    /// <summary>
    /// Judges what somebody who takes part in a meeting may be given from the record. Staff are judged as their bodies are. A child is given nothing; any other person only what
    /// a waiver names them for; and nobody outside a body is told of a protected identity.
    /// </summary>
    /// <param name="party">Who takes part.</param>
    /// <param name="discloser">The body from which the information comes.</param>
    /// <param name="category">What would be disclosed.</param>
    /// <param name="purpose">The purpose of the meeting.</param>
    /// <param name="grounds">What the person has allowed.</param>
    /// <param name="day">The day of the meeting.</param>
    public AccessDecision MayBeGiven(MeetingParty party, SecrecyDomain discloser, DataCategory category, ReadingPurpose purpose, AccessGrounds grounds, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(grounds);
        if (party.Role is { } role)
        {
            ReadingAccess access = new(party.Who, role, purpose);
            return party.Who == discloser ? MayRead(discloser, category, day, access, grounds, day) : MayDisclose(discloser, access, category, grounds, day);
        }

        if (party.Kind != MeetingPartyKind.Child && category != DataCategory.ProtectedIdentity && LegalBases.Waiver.IsInForce(day))
        {
            foreach (SecrecyWaiver waiver in grounds.Waivers)
            {
                if (waiver.Covers(discloser, party.Who, category, purpose, day))
                    return AccessDecision.AllowedBy(waiver.Id.Value);
            }
        }

        return AccessDecision.Denied(AccessCodes.NothingForParty.With());
    }

    /// <summary>
    /// Explains the decision of <see cref="MayRead"/>, for those who keep the policy and for the person concerned. Never for the reader: it tells of waivers that the reader may
    /// know nothing of.
    /// </summary>
    /// <param name="origin">The body from which it comes.</param>
    /// <param name="category">What it is.</param>
    /// <param name="recorded">The day on which it was recorded.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="grounds">What the person has allowed.</param>
    /// <param name="today">The day of reading.</param>
    public AccessExplanation Explain(SecrecyDomain origin, DataCategory category, LocalDate recorded, ReadingAccess access, AccessGrounds grounds, LocalDate today) =>
        new(MayRead(origin, category, recorded, access, grounds, today), new AccessExplainer(this, access, grounds, today).Steps(origin, category, recorded));

    /// <summary>Judges whether somebody may read something that was recorded on a day.</summary>
    /// <param name="origin">The body from which it comes.</param>
    /// <param name="category">What it is.</param>
    /// <param name="recorded">The day on which it was recorded.</param>
    /// <param name="access">Who reads, in what role and for what purpose.</param>
    /// <param name="grounds">What the person has allowed.</param>
    /// <param name="today">The day of reading.</param>
    public AccessDecision MayRead(SecrecyDomain origin, DataCategory category, LocalDate recorded, ReadingAccess access, AccessGrounds grounds, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(grounds);
        AccessDecision report = MayReport(category, recorded, access, grounds, today);
        if (report.IsAllowed)
            return report;
        if (origin == access.Who)
        {
            foreach (NeedToKnowRule rule in NeedToKnow)
            {
                if (rule.Speaks(access, category) && rule.Basis.IsInForce(today))
                    return AccessDecision.AllowedBy(rule.Basis.Id);
            }

            return report;
        }

        AccessDecision disclosed = Disclose(origin, access, category, grounds, start => LocalDate.Max(recorded, start) is var act && act <= today ? act : null);
        if (!disclosed.IsAllowed && Needs(access, category) && DutyOf(origin, access, category, recorded, today) is { } duty)
            disclosed = AccessDecision.AllowedBy(duty.Basis.Id);
        return disclosed.IsAllowed || report.Refusal!.Code != AccessCodes.NoConsent ? disclosed : report;
    }

    /// <summary>Judges whether somebody may record entries of an origin.</summary>
    /// <param name="origin">The body from which the entry comes.</param>
    /// <param name="access">Who records, in what role and for what purpose.</param>
    /// <param name="today">The day of recording.</param>
    public AccessDecision MayAppend(SecrecyDomain origin, ReadingAccess access, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(access);
        foreach (AppendRule rule in Appends)
        {
            if (rule.As == access.As && rule.For == access.For && (rule.OfAnyOrigin || origin == access.Who) && rule.Basis.IsInForce(today))
                return AccessDecision.AllowedBy(rule.Basis.Id);
        }

        return AccessDecision.Denied(AccessCodes.MayNotRecord.With());
    }

    /// <summary>What kind of body a domain is in law, or <see langword="null"/>. An old record may come from a body that is no more.</summary>
    internal SecrecyBodyKindId? KindOf(SecrecyDomain domain) => Bodies.FirstOrDefault(body => body.Domain == domain)?.Kind;

    /// <summary>The duty by which something that was recorded on a day flows to a reader without waiver, or <see langword="null"/>.</summary>
    internal SecrecyBreakingRule? DutyOf(SecrecyDomain origin, ReadingAccess access, DataCategory category, LocalDate recorded, LocalDate today)
    {
        if (KindOf(origin) is not { } from)
            return null;
        foreach (SecrecyBreakingRule rule in Law.Rules.Where(static rule => rule.OpensByItself))
        {
            foreach (SecrecyBody to in Bodies.Where(body => body.Domain == access.Who))
            {
                LocalDate act = LocalDate.Max(LocalDate.Max(recorded, rule.Basis.InForce.Start), to.Validity.Start);
                if (act <= today && to.Validity.Contains(act) && rule.Reaches(from, to.Kind, category, access.For, act))
                    return rule;
            }
        }

        return null;
    }

    private bool Needs(ReadingAccess access, DataCategory category) => NeedToKnow.Any(rule => rule.Speaks(access, category));

    private AccessDecision MayReport(DataCategory category, LocalDate recorded, ReadingAccess access, AccessGrounds grounds, LocalDate today)
    {
        AccessDecision decision = default;
        foreach (ReportingRule rule in Reporting)
        {
            if (!rule.AppliesTo(access, today))
                continue;
            decision = AccessDecision.Denied(AccessCodes.NoConsent.With());
            foreach (ParticipationConsent consent in grounds.Consents)
            {
                // A consent withdrawn on its first day was never in force.
                LocalDate act = LocalDate.Max(recorded, consent.Period.Start);
                bool wasEver = consent.IsInForce(consent.Period.Start) && act <= today;
                ImmutableArray<DataCategory> categories = consent.IsInForce(act) ? rule.Categories : rule.CategoriesAfterWithdrawal;
                if (wasEver && categories.Contains(category))
                    return AccessDecision.AllowedBy(rule.Basis.Id);
            }
        }

        return decision;
    }

    private AccessDecision Disclose(SecrecyDomain discloser, ReadingAccess recipient, DataCategory category, AccessGrounds grounds, Func<LocalDate, LocalDate?> actFrom)
    {
        // A waiver opens the way between bodies; what the recipient's role needs is still the recipient's own rule.
        if (Needs(recipient, category))
        {
            foreach (SecrecyWaiver waiver in grounds.Waivers)
            {
                if (actFrom(waiver.Period.Start) is { } act && LegalBases.Waiver.IsInForce(act)
                    && waiver.Covers(discloser, recipient.Who, category, recipient.For, act))
                {
                    return AccessDecision.AllowedBy(waiver.Id.Value);
                }
            }
        }

        foreach (DisclosureRule rule in Disclosures)
        {
            if (rule.Speaks(recipient, category) && rule.Disclosers.Contains(discloser) && rule.Recipients.Contains(recipient.Who)
                && actFrom(rule.Basis.InForce.Start) is { } act && rule.Basis.IsInForce(act))
            {
                return AccessDecision.AllowedBy(rule.Basis.Id);
            }
        }

        return AccessDecision.Denied(AccessCodes.NoWaiver.With());
    }
}
