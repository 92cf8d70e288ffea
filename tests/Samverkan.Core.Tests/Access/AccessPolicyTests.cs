using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Access;

public sealed class AccessPolicyTests
{
    private static readonly SecrecyDomain Af = new("af");
    private static readonly SecrecyDomain City = new("stockholm/amn");
    private static readonly LocalDate May = new(2025, 5, 1);
    private static readonly ReadingAccess Caseworker = new(City, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Af);

    [Fact]
    public void Without_a_rule_the_answer_is_no()
    {
        AccessDecision decision = AccessPolicy.DenyAll.MayRead(Af, DataCategory.Administrative, May, Caseworker with { Who = Af }, AccessGrounds.None, May);
        Assert.False(decision.IsAllowed);
        Assert.Equal(AccessCodes.NoRule, decision.Refusal!.Code);
        Assert.False(default(AccessDecision).IsAllowed);
        Assert.NotNull(default(AccessDecision).Refusal);
    }

    [Theory]
    [InlineData("caseworker", "coordination", DataCategory.Health, true)]
    [InlineData("caseworker", "reporting", DataCategory.Health, false)]
    [InlineData("line-manager", "operational-follow-up", DataCategory.Plan, true)]
    [InlineData("line-manager", "operational-follow-up", DataCategory.Health, false)]
    [InlineData("unheard-of", "coordination", DataCategory.Administrative, false)]
    public void Inside_one_body_role_and_purpose_decide(string role, string purpose, DataCategory category, bool allowed) =>
        Assert.Equal(allowed, Policy.MayRead(Af, category, May, new(Af, new(role), new(purpose)), AccessGrounds.None, May).IsAllowed);

    [Fact]
    public void Between_bodies_a_waiver_opens_what_it_names_and_nothing_else()
    {
        AccessGrounds grounds = Waived(null);
        AccessDecision allowed = Policy.MayDisclose(Af, Caseworker, DataCategory.Plan, grounds, May);
        Assert.Equal("w", allowed.Ground);
        Assert.Equal(AccessCodes.NoWaiver, Policy.MayDisclose(Af, Caseworker, DataCategory.Health, grounds, May).Refusal!.Code);
        Assert.False(Policy.MayDisclose(new("fk"), Caseworker, DataCategory.Plan, grounds, May).IsAllowed);
        Assert.False(Policy.MayDisclose(Af, Caseworker with { Who = new("fk") }, DataCategory.Plan, grounds, May).IsAllowed);
        Assert.False(Policy.MayDisclose(Af, Caseworker with { For = StandardPurposes.Reporting }, DataCategory.Plan, grounds, May).IsAllowed);
        Assert.False(Policy.MayDisclose(Af, Caseworker, DataCategory.Plan, grounds, new LocalDate(2024, 12, 31)).IsAllowed);
        Assert.False(Policy.MayDisclose(Af, Caseworker, DataCategory.Plan, AccessGrounds.None, May).IsAllowed);
    }

    [Fact]
    public void A_withdrawal_acts_forward_only()
    {
        AccessGrounds withdrawn = Waived(May);
        LocalDate later = May.PlusDays(30);
        Assert.True(Policy.MayRead(Af, DataCategory.Plan, May.PlusDays(-1), Caseworker, withdrawn, later).IsAllowed);
        Assert.False(Policy.MayRead(Af, DataCategory.Plan, May, Caseworker, withdrawn, later).IsAllowed);
        Assert.False(Policy.MayRead(Af, DataCategory.Plan, later, Caseworker, withdrawn, later).IsAllowed);
    }

    [Fact]
    public void What_was_recorded_before_the_waiver_flows_from_its_first_day()
    {
        Assert.False(Policy.MayRead(Af, DataCategory.Plan, new(2024, 6, 1), Caseworker, Waived(null), new(2024, 12, 31)).IsAllowed);
        Assert.True(Policy.MayRead(Af, DataCategory.Plan, new(2024, 6, 1), Caseworker, Waived(null), new(2025, 1, 1)).IsAllowed);
    }

    [Fact]
    public void A_rule_of_law_opens_what_it_names_while_it_is_in_force()
    {
        LegalBasis basis = new("example", LocalizedText.Same("exempel"), new DatePeriod(new(2025, 1, 1), new(2025, 12, 31)), new SourceReference("Exempel", ""));
        AccessPolicy policy = Policy with { Disclosures = [new([Af], [City], StandardRoles.Caseworker, StandardPurposes.Coordination, [DataCategory.Income], basis)] };
        Assert.Equal("example", policy.MayRead(Af, DataCategory.Income, May, Caseworker, AccessGrounds.None, May).Ground);
        Assert.False(policy.MayRead(Af, DataCategory.Income, new(2026, 1, 1), Caseworker, AccessGrounds.None, new(2026, 1, 1)).IsAllowed);
        Assert.False(policy.MayRead(Af, DataCategory.Plan, May, Caseworker, AccessGrounds.None, May).IsAllowed);
    }

    [Fact]
    public void The_owner_reports_on_those_who_consented_and_learns_afterwards_only_that_they_left()
    {
        ReadingAccess reporter = new(Af, StandardRoles.Reporting, StandardPurposes.Reporting);
        AccessGrounds consented = new([], [new(new("c"), DatePeriod.From(new(2025, 1, 1)), May)]);
        LocalDate later = May.PlusDays(30);
        Assert.True(Policy.MayRead(City, DataCategory.Activity, May.PlusDays(-1), reporter, consented, later).IsAllowed);
        Assert.Equal(AccessCodes.NoConsent, Policy.MayRead(City, DataCategory.Activity, May, reporter, consented, later).Refusal!.Code);
        Assert.True(Policy.MayRead(City, DataCategory.Administrative, May, reporter, consented, later).IsAllowed);
        Assert.False(Policy.MayRead(City, DataCategory.Administrative, May, reporter, AccessGrounds.None, later).IsAllowed);
        Assert.False(Policy.MayRead(City, DataCategory.Activity, May.PlusDays(-1), reporter with { Who = City }, consented, later).IsAllowed);
        Assert.False(Policy.MayRead(City, DataCategory.ProtectedIdentity, May.PlusDays(-1), reporter, consented, later).IsAllowed);
    }

    [Fact]
    public void Consent_to_take_part_releases_nobody_from_secrecy() =>
        Assert.False(Policy.MayRead(Af, DataCategory.Plan, May, Caseworker, new([], [new(new("c"), DatePeriod.From(new(2025, 1, 1)), null)]), May).IsAllowed);

    [Fact]
    public void Only_an_import_records_for_other_bodies()
    {
        Assert.True(Policy.MayAppend(City, Caseworker, May).IsAllowed);
        Assert.Equal(AccessCodes.MayNotRecord, Policy.MayAppend(Af, Caseworker, May).Refusal!.Code);
        Assert.True(Policy.MayAppend(Af, new(City, StandardRoles.Import, StandardPurposes.Import), May).IsAllowed);
    }

    [Fact]
    public void Recording_stands_on_the_ground_of_its_rule_while_that_is_in_force()
    {
        ReadingAccess import = new(City, StandardRoles.Import, StandardPurposes.Import);
        Assert.Equal("gdpr-28", Policy.MayAppend(Af, import, May).Ground);
        Assert.Equal("osl-8", Policy.MayAppend(City, Caseworker, May).Ground);
        Assert.False(Policy.MayAppend(Af, import, new(2018, 5, 24)).IsAllowed);
        Assert.True(Policy.MayAppend(Af, import, new(2018, 5, 25)).IsAllowed);
    }

    [Fact]
    public void A_ground_says_how_sure_we_are_of_its_dates()
    {
        Assert.Equal(Confidence.Stated, LegalBases.Waiver.Source.Confidence);
        Assert.Equal(Confidence.RememberedHigh, LegalBases.Waiver.DatesConfidence);
        Assert.Equal(LegalBases.ConsentToRegistration.Source.Confidence, LegalBases.ConsentToRegistration.DatesConfidence);
    }

    private static AccessGrounds Waived(LocalDate? withdrawnFrom) =>
        new([new(new("w"), [Af], [City], [DataCategory.Plan], StandardPurposes.Coordination, DatePeriod.From(new(2025, 1, 1)), withdrawnFrom)], []);
}
