using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;
using Samverkan.Core.Tests.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Access;

public sealed class SecrecyCatalogTests
{
    private static readonly SecrecyCatalog Law = SecrecyCatalog.Swedish;

    [Fact]
    public void The_page_is_what_the_data_makes()
    {
        string made = AccessPage.Make();
        string file = RepositoryFile.PathOf("docs/access.md");
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    [Theory]
    [InlineData("social-services", "employment-service", "coordination", "2025-05-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2", "osl-26-1")]
    [InlineData("social-services", "health-care", "coordination", "2025-05-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2,osl-26-9", "osl-26-1")]
    [InlineData("health-care", "social-services", "coordination", "2025-05-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2,osl-25-12", "osl-25-1")]
    [InlineData("social-insurance", "social-services", "coordination", "2025-05-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2,osl-10-27", "osl-28-1")]
    [InlineData("social-services", "social-services", "coordination", "2025-05-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2", "osl-26-1")]
    [InlineData("employment-service", "outside", "coordination", "2022-11-30", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2", "osl-28-af-before")]
    [InlineData("employment-service", "outside", "coordination", "2022-12-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2,af-suppliers", "osl-28-af")]
    [InlineData("outside", "social-services", "coordination", "2025-05-01", RulingKind.ByAgreement, "", null)]
    [InlineData("nobody", "social-services", "coordination", "2025-05-01", RulingKind.Closed, "", null)]
    [InlineData("social-services", "employment-service", "coordination", "2009-06-29", RulingKind.Closed, "", null)]
    [InlineData("social-services", "social-insurance", "payment-control", "2024-06-30", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2", "osl-26-1")]
    [InlineData("social-services", "social-insurance", "payment-control", "2024-07-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2,wrongful-payments", "osl-26-1")]
    [InlineData("social-services", "social-insurance", "payment-control", "2025-12-01", RulingKind.OnWaiverOrJudgement, "osl-12-2,osl-10-2,osl-10-15-a,wrongful-payments", "osl-26-1")]
    public void What_the_law_says_of_income_depends_on_the_bodies_the_purpose_and_the_day(string from, string to, string purpose, string day, RulingKind decision, string rules, string? boundary)
    {
        SecrecyRuling ruling = Law.Rule(new(from), new(to), DataCategory.Income, new(purpose), LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(decision, ruling.Decision);
        Assert.Equal(rules, string.Join(",", ruling.Rules.Select(static rule => rule.Basis.Id)));
        Assert.Equal(boundary, ruling.Boundary?.Basis.Id);
    }

    [Theory]
    [InlineData(DataCategory.Education, "2026-02-28", RulingKind.OnWaiverOrJudgement)]
    [InlineData(DataCategory.Education, "2026-03-01", RulingKind.ByLaw)]
    [InlineData(DataCategory.Health, "2026-03-01", RulingKind.OnWaiverOrJudgement)]
    public void Adult_education_gives_the_employment_service_its_data_by_law_from_its_day(DataCategory category, string day, RulingKind decision)
    {
        SecrecyRuling ruling = Law.Rule(new("adult-education"), new("employment-service"), category, new("adult-education-supply"), LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(decision, ruling.Decision);
        Assert.Equal(RulingKind.OnWaiverOrJudgement, Law.Rule(new("adult-education"), new("employment-service"), category, StandardPurposes.Coordination, LocalDatePattern.Iso.Parse(day).Value).Decision);
    }

    [Fact]
    public void No_duty_speaks_of_coordination_and_none_opens_by_what_is_only_assumed()
    {
        Assert.DoesNotContain(Law.Rules, static rule => rule.Effect == RuleEffect.Duty && (rule.Purposes.IsEmpty || rule.Purposes.Contains(StandardPurposes.Coordination)));
        Assert.Equal(["komvux-data"], Law.Rules.Where(static rule => rule.OpensByItself).Select(static rule => rule.Basis.Id));
        Assert.Equal(Confidence.Assumed, Law.Rules.Single(static rule => rule.Basis.Id == "wrongful-payments").ScopeConfidence);
    }

    [Fact]
    public void A_proposal_is_never_in_force()
    {
        LegalBasis proposal = Law.Basis("sou-2025-74")!;
        Assert.Equal(LegalStatus.NotLaw, proposal.Status);
        Assert.False(proposal.IsInForce(new(2026, 1, 1)));
        Assert.False(proposal.IsInForce(LocalDate.MaxIsoValue));
        Assert.False(Law.Basis("sus-2003-766")!.IsInForce(new(2020, 1, 1)));
        Assert.True(Law.Basis("sol-2001-453")!.IsInForce(new(2025, 6, 30)));
        Assert.False(Law.Basis("sol-2001-453")!.IsInForce(new(2025, 7, 1)));
        Assert.True(Law.Basis("sol-2025-400")!.IsInForce(new(2025, 7, 1)));
    }

    [Fact]
    public void Every_part_has_a_source_and_every_kind_of_body_has_one_rule_of_secrecy_a_day()
    {
        Assert.All(Law.Rules, static rule => Assert.NotEmpty(rule.Basis.Source.Document));
        for (LocalDate day = new(2009, 6, 30); day < new LocalDate(2027, 1, 1); day = day.PlusDays(1))
            Assert.All(Law.Kinds, kind => Assert.True(Law.Boundaries.Count(boundary => boundary.Of == kind.Id && boundary.Basis.IsInForce(day)) <= 1));
    }

    [Fact]
    public void Each_committee_is_a_body_of_its_own()
    {
        LocalDate day = new(2025, 1, 1);
        SecrecyBody[] districts = [.. SecrecyBodies.All.Where(body => body.Domain.Value.StartsWith("stockholm/stadsdelsnamnden", StringComparison.Ordinal) && body.Validity.Contains(day))];
        Assert.Equal(11, districts.Length);
        Assert.Equal(11, DistrictCatalog.Stockholm.On(day).Length);
        Assert.All(SecrecyBodies.All, static body => Assert.NotNull(Law.Find(body.Kind)));
        Assert.Empty(SecrecyBodies.All.GroupBy(static body => body.Domain).Where(static bodies => bodies.Any(one => bodies.Any(other => other != one && other.Validity.Overlaps(one.Validity)))).Select(static bodies => bodies.Key));
    }

    [Fact]
    public void The_standard_policy_cites_the_data()
    {
        AccessPolicy policy = AccessPolicy.Standard(new SecrecyDomain("af"));
        Assert.Same(Law, policy.Law);
        Assert.All(policy.NeedToKnow, static rule => Assert.Same(Law.Basis(rule.Basis.Id), rule.Basis));
        Assert.All(policy.Reporting, static rule => Assert.Same(Law.Basis(rule.Basis.Id), rule.Basis));
        Assert.All(policy.Appends, static rule => Assert.Same(Law.Basis(rule.Basis.Id), rule.Basis));
        Assert.All(LegalBases.All, static basis => Assert.Same(Law.Basis(basis.Id), basis));
    }
}
