using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Access;

/// <summary>The policy against an oracle that knows days and lists and nothing of the policy's arithmetic.</summary>
public sealed class AccessOracleTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly SecrecyDomain Af = new("af");
    private static readonly SecrecyDomain Komvux = new("stockholm/utbildningsnamnden");
    private static readonly SecrecyDomain[] Domains = [Af, Komvux, new("fk"), new("stockholm/stadsdelsnamnden-bromma")];
    private static readonly DataCategory[] Categories = [DataCategory.Education, DataCategory.Income, DataCategory.Health, DataCategory.ProtectedIdentity];
    private static readonly ReadingPurpose[] Purposes = [StandardPurposes.Coordination, new("adult-education-supply"), new("payment-control")];
    private static readonly ReaderRole Controller = new("controller");
    private static readonly ReaderRole[] Roles = [StandardRoles.Caseworker, Controller];

    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Af) with
    {
        NeedToKnow =
        [
            new(StandardRoles.Caseworker, StandardPurposes.Coordination, [.. Enum.GetValues<DataCategory>()], LegalBases.WithinOneBody),
            new(Controller, Purposes[1], [DataCategory.Education, DataCategory.Health], LegalBases.WithinOneBody),
            new(Controller, Purposes[2], [DataCategory.Income], LegalBases.WithinOneBody),
        ],
        Bodies = [.. SecrecyBodies.All, new(Komvux, new("adult-education"), default)],
    };

    private static Gen<SecrecyWaiver> Waiver { get; } =
        Gen.Select(Some(Domains), Some(Domains), Some(Categories), Gen.Int[0, 2], Gen.Int[0, 120], Gen.Int[-1, 90], Gen.Int[-1, 120]).Select(
            static (disclosers, recipients, categories, purpose, start, length, withdrawn) => new SecrecyWaiver(
                new($"w{start}"), disclosers, recipients, categories, Purposes[purpose],
                new(First.PlusDays(start), length < 0 ? null : First.PlusDays(start + length)), withdrawn < 0 ? null : First.PlusDays(withdrawn)));

    private static Gen<Case> Cases { get; } = Gen.Select(Waiver.List[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Select(Gen.Int[0, 130], Gen.Int[0, 130])).Select(
        static (waivers, origin, reader, category, purpose, role, days) => new Case(
            [.. waivers], Domains[origin], new(Domains[reader], Roles[role], Purposes[purpose]), Categories[category], First.PlusDays(days.Item1), First.PlusDays(days.Item2)));

    [Fact]
    public void What_may_be_read_agrees_with_the_oracle() =>
        Cases.Sample(
            static one => Policy.MayRead(one.Origin, one.Category, one.Recorded, one.Access, one.Grounds, one.Today).IsAllowed == Oracle(one, one.Recorded),
            iter: Soak.Iterations(20_000, 1_000_000));

    [Fact]
    public void What_may_be_disclosed_agrees_with_the_oracle() =>
        Cases.Sample(
            static one => Policy.MayDisclose(one.Origin, one.Access, one.Category, one.Grounds, one.Today).IsAllowed == (one.Origin != one.Access.Who && Oracle(one, one.Today)),
            iter: Soak.Iterations(20_000, 1_000_000));

    [Fact]
    public void An_explanation_opens_where_the_decision_does_and_says_so_in_both_languages() =>
        Cases.Sample(
            static one =>
            {
                AccessExplanation explanation = Policy.Explain(one.Origin, one.Category, one.Recorded, one.Access, one.Grounds, one.Today);
                Assert.Equal(Policy.MayRead(one.Origin, one.Category, one.Recorded, one.Access, one.Grounds, one.Today), explanation.Decision);
                Assert.Equal(explanation.Decision.IsAllowed, explanation.Steps.Any(static step => step.Opens));
                Assert.NotEmpty(explanation.Steps);
                Assert.StartsWith(explanation.Decision.IsAllowed ? "Får läsas\n" : "Får inte läsas\n", explanation.In(Language.Swedish), StringComparison.Ordinal);
                Assert.StartsWith(explanation.Decision.IsAllowed ? "May be read\n" : "May not be read\n", explanation.In(Language.English), StringComparison.Ordinal);
            },
            iter: Soak.Iterations(5_000, 200_000));

    [Fact]
    public void A_withdrawal_can_only_close_and_never_what_was_recorded_before_it() =>
        Gen.Select(Cases, Gen.Int[0, 130]).Sample(
            static (one, day) =>
            {
                LocalDate withdrawn = First.PlusDays(day);
                Case closed = one with { Waivers = [.. one.Waivers.Select(waiver => waiver with { WithdrawnFrom = waiver.WithdrawnFrom is { } before ? LocalDate.Min(before, withdrawn) : withdrawn })] };
                bool open = Read(one);
                bool stillOpen = Read(closed);
                Assert.False(stillOpen && !open);
                // Only waivers whose first day, too, comes before the withdrawal were lawful acts before it.
                if (one.Recorded < withdrawn && one.Waivers.All(waiver => waiver.Period.Start < withdrawn))
                    Assert.Equal(open, stillOpen);
            },
            iter: Soak.Iterations(20_000, 500_000));

    [Fact]
    public void A_partial_waiver_opens_the_products_of_its_lists_and_nothing_beside() =>
        Waiver.Sample(
            static waiver =>
            {
                AccessGrounds grounds = new([waiver with { WithdrawnFrom = null, Purpose = StandardPurposes.Coordination }], []);
                foreach (SecrecyDomain from in Domains)
                {
                    foreach (SecrecyDomain to in Domains.Where(to => to != from))
                    {
                        foreach (DataCategory category in Enum.GetValues<DataCategory>())
                        {
                            bool named = waiver.Disclosers.Contains(from) && waiver.Recipients.Contains(to) && waiver.Categories.Contains(category);
                            Assert.Equal(named, Policy.MayDisclose(from, new(to, StandardRoles.Caseworker, StandardPurposes.Coordination), category, grounds, waiver.Period.Start).IsAllowed);
                        }
                    }
                }
            },
            iter: Soak.Iterations(300, 10_000));

    [Fact]
    public void Who_belongs_to_no_body_is_given_only_what_a_waiver_names_them_for_and_a_child_nothing() =>
        Gen.Select(Waiver, Gen.Int[1, 5], Gen.Int[1, 2], Gen.Int[0, 3], Gen.Int[0, 130], Gen.Bool).Sample(
            static (waiver, kind, number, category, later, names) =>
            {
                MeetingParty party = MeetingParty.Person((MeetingPartyKind)kind, number);
                SecrecyWaiver given = names ? waiver with { Recipients = [.. waiver.Recipients, party.Who] } : waiver;
                LocalDate day = First.PlusDays(later);
                foreach (SecrecyDomain from in Domains)
                {
                    AccessDecision decision = Policy.MayBeGiven(party, from, Categories[category], StandardPurposes.Coordination, new([given], []), day);
                    bool covered = day >= given.Period.Start && (given.Period.End is not { } end || day <= end) && (given.WithdrawnFrom is not { } withdrawn || day < withdrawn)
                        && given.Disclosers.Contains(from) && given.Categories.Contains(Categories[category]) && given.Purpose == StandardPurposes.Coordination;
                    Assert.Equal(names && covered && (MeetingPartyKind)kind != MeetingPartyKind.Child && Categories[category] != DataCategory.ProtectedIdentity, decision.IsAllowed);
                    if (!decision.IsAllowed)
                        Assert.Equal(AccessCodes.NothingForParty, decision.Refusal!.Code);
                    Assert.False(Policy.MayBeGiven(party, from, Categories[category], StandardPurposes.Coordination, AccessGrounds.None, day).IsAllowed);
                }
            },
            iter: Soak.Iterations(2_000, 100_000));

    [Fact]
    public void Staff_at_a_meeting_are_judged_as_their_body_is()
    {
        MeetingParty own = MeetingParty.Staff(Af, StandardRoles.Caseworker);
        Assert.True(Policy.MayBeGiven(own, Af, DataCategory.Plan, StandardPurposes.Coordination, AccessGrounds.None, First).IsAllowed);
        Assert.False(Policy.MayBeGiven(own, Komvux, DataCategory.Plan, StandardPurposes.Coordination, AccessGrounds.None, First).IsAllowed);
        Assert.Throws<ArgumentOutOfRangeException>(() => MeetingParty.Person(MeetingPartyKind.Staff, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeetingParty.Person(MeetingPartyKind.Child, 0));
        Assert.Equal("meeting-party:interpreter/2", MeetingParty.Person(MeetingPartyKind.Interpreter, 2).ToString());
    }

    [Fact]
    public void The_law_opens_only_to_a_role_that_needs_it_and_to_a_body_that_is_known()
    {
        ReadingAccess controller = new(Af, Controller, Purposes[1]);
        LocalDate day = new(2026, 3, 1);
        Assert.Equal("komvux-data", Policy.MayDisclose(Komvux, controller, DataCategory.Education, AccessGrounds.None, day).Ground);
        Assert.False(Policy.MayDisclose(Komvux, controller, DataCategory.Education, AccessGrounds.None, day.PlusDays(-1)).IsAllowed);
        Assert.False(Policy.MayDisclose(Komvux, controller with { As = StandardRoles.Caseworker }, DataCategory.Education, AccessGrounds.None, day).IsAllowed);
        Assert.False((Policy with { Bodies = SecrecyBodies.All }).MayDisclose(Komvux, controller, DataCategory.Education, AccessGrounds.None, day).IsAllowed);
        Assert.False(AccessPolicy.Standard(Af).MayDisclose(Komvux, controller, DataCategory.Education, AccessGrounds.None, day).IsAllowed);
    }

    private static Gen<ImmutableArray<T>> Some<T>(T[] values) =>
        Gen.Int[0, (1 << values.Length) - 1].Select(mask => values.Where((_, i) => (mask & (1 << i)) != 0).ToImmutableArray());

    private static bool Read(Case one) => Policy.MayRead(one.Origin, one.Category, one.Recorded, one.Access, one.Grounds, one.Today).IsAllowed;

    // Was there a day, from the one on which it was recorded to the one of reading, on which it could be handed over?
    private static bool Oracle(Case one, LocalDate from)
    {
        bool needs = one.Access.As == StandardRoles.Caseworker
            ? one.Access.For == Purposes[0]
            : (one.Access.For == Purposes[1] && one.Category is DataCategory.Education or DataCategory.Health)
                || (one.Access.For == Purposes[2] && one.Category == DataCategory.Income);
        if (!needs)
            return false;
        if (one.Origin == one.Access.Who)
            return true;
        for (LocalDate day = from; day <= one.Today; day = day.PlusDays(1))
        {
            foreach (SecrecyWaiver waiver in one.Waivers)
            {
                bool holds = day >= waiver.Period.Start && (waiver.Period.End is not { } end || day <= end) && (waiver.WithdrawnFrom is not { } withdrawn || day < withdrawn);
                if (holds && waiver.Disclosers.Contains(one.Origin) && waiver.Recipients.Contains(one.Access.Who) && waiver.Categories.Contains(one.Category) && waiver.Purpose == one.Access.For)
                    return true;
            }

            if (one.Origin == Komvux && one.Access.Who == Af && one.Category == DataCategory.Education && one.Access.For == Purposes[1] && day >= new LocalDate(2026, 3, 1))
                return true;
        }

        return false;
    }

    private sealed record Case(ImmutableArray<SecrecyWaiver> Waivers, SecrecyDomain Origin, ReadingAccess Access, DataCategory Category, LocalDate Recorded, LocalDate Today)
    {
        public AccessGrounds Grounds => new(Waivers, []);
    }
}
